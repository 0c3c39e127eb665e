import { useState } from 'react';
import { causeKind, type Diagnosis } from '../../../shared/diagnosis/diagnosis.ts';
import { causesFor, setCauseKind } from '../../../shared/diagnosis/usual-causes.ts';
import { reportedIssues } from '../../../shared/documents/reported.ts';
import { captureLine } from '../../../shared/meeting/capture-line.ts';
import type { AgendaItem } from '../../../shared/meeting/meeting.ts';
import { type IssueId, lineId } from '../../../shared/records/ids.ts';
import { type State, where } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock, useStore } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { useSpell } from '../../ui/use-spell.ts';
import { heldDraft } from './held-draft.ts';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';
import { lineLabel } from './step-label.ts';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly state: State;
  readonly item: AgendaItem;
  readonly issue: IssueId | undefined;
  readonly desk: Desk;
};

/** The cause is captured as a line, with whoever speaks now: it stands in the record like one that was typed. */
const useCauseLine = ({ item, issue, desk }: Props) => {
  const { now } = useOfficeClock();
  const { last } = heldDraft(useStore().session);
  return (text: string): boolean => {
    const speaking = last?.meeting === item.meeting ? last : undefined;
    const capture = {
      line: lineId.parse(newId()),
      meeting: item.meeting,
      kind: 'cause' as const,
      text,
      at: now(),
      speaker: speaking?.speaker,
      speakerState: speaking?.speakerState ?? 'unknown',
      isOffRecord: false,
      isForHost: false,
      issue,
    };
    const shown = { id: capture.line, kind: capture.kind, text };
    return desk.run(lineLabel(capture), (latest) => captureLine(latest, capture), shown) !== null;
  };
};

const Found = ({ state, item, desk }: Pick<Props, 'state' | 'item' | 'desk'>) => {
  const t = useText();
  const ids: ReadonlySet<string> = new Set(reportedIssues(state, item.meeting, item.village).map(({ id }) => id));
  const found = where(state, 'diagnosis', ({ issue }) => ids.has(issue));
  const press = (one: Diagnosis, key: string): boolean => {
    const kind = causeKind.options[Number(key) - 1];
    if (kind === undefined && key !== 'Delete') return false;
    desk.run({ key: 'step.cause-kind' }, (latest) => setCauseKind(latest, one.id, kind ?? null));
    return true;
  };
  if (found.length === 0) return null;
  return (
    <>
      <h3>
        {t('causes.found')} <span className="h">{t('causes.kind-keys')}</span>
      </h3>
      <KeyList
        label={t('causes.found')}
        rows={found}
        keyOf={({ id }) => id}
        onKey={press}
        draw={(one) => (
          <span className="outcome-row">
            <span>
              {one.text}
              <small>{state.issue.get(one.issue)?.summary}</small>
            </span>
            <span className="i2">{one.kind ? t(`cause-kind.${one.kind}`) : '—'}</span>
          </span>
        )}
      />
    </>
  );
};

/** 病因: the county's catalogue by number or pinyin, words of one's own, and what each found cause lies in. */
export const CausesPart = (props: Props) => {
  const t = useText();
  const { state, issue } = props;
  const spell = useSpell();
  const [typed, setTyped] = useState('');
  const put = useCauseLine(props);
  const query = typed.trim().toLowerCase();
  const causes = causesFor(state, query, spell);
  const take = (text: string): void => {
    if (put(text)) setTyped('');
  };
  const about = issue && state.issue.get(issue)?.summary;
  return (
    <section className="judged" aria-label={t('causes.title')}>
      <p className={about ? 'i2' : 'red'}>{about ? t('causes.of', { issue: about }) : t('causes.no-issue')}</p>
      <KeyList
        label={t('causes.catalogue')}
        rows={causes}
        keyOf={({ id }) => id}
        onKey={(cause, key) => {
          const taken = key === 'Enter' || key === ' ' ? cause : causes[Number(key) - 1];
          if (taken) take(taken.text);
          return taken !== undefined;
        }}
        draw={(cause, index) => (
          <span className="judged-row">
            <span className="i3">{index < 9 ? index + 1 : ''}</span>
            <span>{cause.text}</span>
            <span className="i3">{t(`cause-kind.${cause.kind}`)}</span>
          </span>
        )}
      />
      <LineInput
        label={t('causes.find')}
        hint={t('causes.find-hint')}
        text={typed}
        onText={setTyped}
        onEnter={() => take(causes.length === 1 ? (causes[0]?.text ?? typed) : typed)}
      />
      <Found {...props} />
    </section>
  );
};
