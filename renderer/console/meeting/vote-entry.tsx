import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Appraisal, Tally } from '../../../shared/appraisal/appraisal.ts';
import { enterTally, isPublicAsCounted, releaseVote, voteFaults } from '../../../shared/appraisal/cast-vote.ts';
import { sumOf } from '../../../shared/appraisal/check-sums.ts';
import { judgeVote, outcomeOf } from '../../../shared/appraisal/judge-vote.ts';
import { rulesFor } from '../../../shared/appraisal/usual-rules.ts';
import type { State } from '../../../shared/records/state.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { percentWords } from '../../../shared/views/result-scene.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import type { Desk } from './use-desk.ts';
import { VoteFields } from './vote-fields.tsx';
import { faultLines, publicWords, tallyWords } from './vote-words.ts';

type Props = {
  readonly state: State;
  readonly vote: Appraisal;
  readonly hasSecond: boolean;
  readonly desk: Desk;
  readonly onBack: () => void;
};

type Counted = { readonly first: Tally | undefined; readonly second: Tally | undefined };

/** What the figures add up to, and in words what does not fit. */
const Sums = ({ vote, counted }: { readonly vote: Appraisal; readonly counted: Counted }) => {
  const t = useText();
  const { form } = vote;
  const faults = voteFaults({ ...counted, form });
  const sum = sumOf(counted.first, form);
  if (faults.length === 0)
    return (
      <p className="vote-sums">
        <Mark shape="done" /> {t(form === 'hands' ? 'vote.sums-right-hands' : 'vote.sums-right', { sum })}
      </p>
    );
  return (
    <div className="vote-sums" role="status">
      <p>{t('vote.sum', { sum })}</p>
      {faultLines(faults, form, t).map((words) => (
        <p key={words} className="red">
          {words}
        </p>
      ))}
    </div>
  );
};

/** The clauses that judge this form, each with what it says of the figures as they stand. */
const Clauses = ({
  state,
  vote,
  tally,
}: {
  readonly state: State;
  readonly vote: Appraisal;
  readonly tally: Tally | undefined;
}) => {
  const t = useText();
  const rules = rulesFor(state, vote.form, vote.at.slice(0, 10));
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{t('vote.clauses')}</h3>
      <ul className="panel-list">
        {rules.map((rule) => {
          const result = judgeVote(rule, tally);
          return (
            <li key={rule.id} className="outcome-row">
              <span>
                {rule.text}
                <small>{t('vote.clause', { document: rule.document, number: rule.number })}</small>
              </span>
              <span className="nw">
                {result ? (
                  <>
                    {percentWords(result.perMille)} <Mark shape={result.isMet ? 'done' : 'fail'} />{' '}
                    <b>{t(`vote.outcome-${outcomeOf(result)}`)}</b>
                  </>
                ) : (
                  <span className="i3">{t('vote.clause-waits')}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
};

const Standing = ({ vote, counted }: { readonly vote: Appraisal; readonly counted: Counted }) => {
  const t = useText();
  const isBehind = vote.released !== undefined && !isPublicAsCounted({ ...vote, first: counted.first });
  return (
    <div className="vote-standing">
      <p className={vote.released ? 'i2' : 'amber'}>{publicWords(vote, t)}</p>
      {isBehind && <p className="amber">{t('vote.changed')}</p>}
      {(vote.former ?? []).map(({ at, correctedAt, tally }) => (
        <p key={correctedAt ?? at} className="i3">
          {t('vote.former', { time: timeWords(correctedAt ?? at), figures: tallyWords(tally, vote.form, t) })}
        </p>
      ))}
    </div>
  );
};

const releaseKey = ({ released }: Appraisal, isSame: boolean) => {
  if (!released) return 'vote.release';
  return isSame ? 'vote.show-again' : 'vote.release-again';
};

const same = (one: Tally | undefined, other: Tally): boolean => JSON.stringify(one ?? null) === JSON.stringify(other);

const useCounting = (vote: Appraisal, desk: Desk) => {
  const { now } = useOfficeClock();
  const [counted, setCounted] = useState<Counted>({ first: vote.first, second: vote.second });
  const kept = useRef(counted);
  const keep = (which: keyof Counted, tally: Tally): void => {
    if (same(kept.current[which], tally)) return;
    kept.current = { ...kept.current, [which]: tally };
    desk.run({ key: 'step.vote-entered' }, (latest) => enterTally(latest, vote.id, which, tally));
  };
  const type = (which: keyof Counted, tally: Tally): void => setCounted((before) => ({ ...before, [which]: tally }));
  const release = (): void => {
    if (counted.first) keep('first', counted.first);
    if (counted.second) keep('second', counted.second);
    desk.run({ key: 'step.vote-released' }, (latest) => releaseVote(latest, vote.id, now()));
  };
  return { counted, keep, type, release };
};

/** Counting one vote: its figures, whether they add up, what the clauses say, and its release to the wall. */
export const VoteEntry = ({ state, vote, hasSecond, desk, onBack }: Props) => {
  const t = useText();
  const first = useRef<HTMLInputElement>(null);
  const deed = useRef<HTMLButtonElement>(null);
  const { counted, keep, type, release } = useCounting(vote, desk);
  useEffect(() => first.current?.focus(), []);
  const isSame = isPublicAsCounted({ ...vote, first: counted.first });
  const faults = voteFaults({ ...counted, form: vote.form });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    release();
  };
  const fields = (which: keyof Counted) => (
    <VoteFields
      label={t(`vote.${which}-count`)}
      form={vote.form}
      tally={vote[which]}
      first={which === (hasSecond ? 'second' : 'first') ? first : undefined}
      onTyped={(tally) => type(which, tally)}
      onKept={(tally) => keep(which, tally)}
      onLast={() => deed.current?.focus()}
    />
  );
  return (
    <form
      className="vote-entry"
      aria-label={vote.subject}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={press}
    >
      <p>
        <b>{vote.subject}</b> <span className="i3">{t(`vote.form-${vote.form}`)}</span>
      </p>
      <div className="vote-counts">
        {fields('first')}
        {(hasSecond || vote.second !== undefined) && fields('second')}
      </div>
      <Sums vote={vote} counted={counted} />
      <Clauses state={state} vote={vote} tally={faults.length === 0 ? counted.first : undefined} />
      <Standing vote={vote} counted={counted} />
      <div className="form-deeds">
        <Button ref={deed} isMain hint="Ctrl+Enter" onPress={release}>
          {t(releaseKey(vote, isSame))}
        </Button>
        <Button onPress={onBack}>{t('vote.back')}</Button>
      </div>
      <p className="h">{t('vote.enter-keys')}</p>
    </form>
  );
};
