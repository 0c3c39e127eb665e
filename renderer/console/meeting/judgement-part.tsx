import { useState } from 'react';
import { formerJudgements, judgementOf, judgeVillage, releaseJudgement } from '../../../shared/judgement/judge.ts';
import { grade as grades, proposal as proposals } from '../../../shared/judgement/judgement.ts';
import type { AgendaItem } from '../../../shared/meeting/meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly item: AgendaItem; readonly desk: Desk };

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T | undefined;
  readonly words: (option: T) => string;
  readonly onChoose: (option: T) => void;
};

/** A choice of few: its digit takes one at once, arrows and Enter as well. */
const Choice = <T extends string>({ label, options, chosen, words, onChoose }: ChoiceProps<T>) => (
  <>
    <h3>
      {label} <span className="h">{`1–${options.length}`}</span>
    </h3>
    <KeyList
      label={label}
      rows={options}
      keyOf={(option) => option}
      onKey={(option, key) => {
        const taken = key === 'Enter' || key === ' ' ? option : options[Number(key) - 1];
        if (taken) onChoose(taken);
        return taken !== undefined;
      }}
      draw={(option, index) => (
        <span className="judged-row">
          <span className="i3">{index + 1}</span>
          <span>{option === chosen ? <b>{words(option)}</b> : words(option)}</span>
          {option === chosen && <Mark shape="done" />}
        </span>
      )}
    />
  </>
);

const Before = ({ state, item }: Pick<Props, 'state' | 'item'>) => {
  const t = useText();
  const [last] = item.village ? formerJudgements(state, item.village, item.meeting) : [];
  if (!last?.grade) return null;
  return <p className="i2">{t('judgement.before', { grade: t(`grade.${last.grade}`) })}</p>;
};

/** 研判: grade, proposal and reasons by keys. All of it is the host's until it is released. */
export const JudgementPart = ({ state, item, desk }: Props) => {
  const t = useText();
  const { now } = useOfficeClock();
  const judgement = judgementOf(state, item.id);
  const [reasons, setReasons] = useState(judgement?.reasons ?? '');
  const judge = (finding: Parameters<typeof judgeVillage>[2]): boolean =>
    desk.run({ key: 'step.judged' }, (latest) => judgeVillage(latest, item.id, finding, now())) !== null;
  const release = (): void => {
    if (reasons.trim() !== (judgement?.reasons ?? '')) judge({ reasons });
    desk.run({ key: 'step.judgement-released' }, (latest) => releaseJudgement(latest, item.id, now()));
  };
  return (
    <section className="judged" aria-label={t('judgement.title')}>
      <Choice
        label={t('judgement.grade')}
        options={grades.options}
        chosen={judgement?.grade}
        words={(grade) => t(`grade.${grade}`)}
        onChoose={(grade) => judge({ grade })}
      />
      <Choice
        label={t('judgement.proposal')}
        options={proposals.options}
        chosen={judgement?.proposal}
        words={(proposal) => t(`proposal.${proposal}`)}
        onChoose={(proposal) => judge({ proposal })}
      />
      <LineInput
        label={t('judgement.reasons')}
        hint={t('judgement.reasons-hint')}
        text={reasons}
        onText={setReasons}
        onEnter={() => judge({ reasons })}
      />
      <Before state={state} item={item} />
      <div className="form-deeds">
        <Button isMain onPress={release} reason={judgement?.grade ? null : t('steps.lack-grade')}>
          {t(judgement?.released ? 'judgement.show-again' : 'judgement.release')}
        </Button>
      </div>
      <p className={judgement?.released ? 'i2' : 'amber'}>
        {t(judgement?.released ? 'judgement.public' : 'judgement.not-public')}
      </p>
    </section>
  );
};
