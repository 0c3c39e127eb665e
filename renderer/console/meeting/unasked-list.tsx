import { askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { type Unasked, unaskedLines } from '../../../shared/meeting/unasked-lines.ts';
import { questionWords } from '../../../shared/question/question-words.ts';
import type { AgendaItemId } from '../../../shared/records/ids.ts';
import { lineId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { KeyList } from './key-list.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly state: State; readonly item: AgendaItemId; readonly desk: Desk };

/** What the lines of the village in turn leave open and nobody has asked for: one key asks it. */
export const UnaskedList = ({ state, item, desk }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const { now } = useOfficeClock();
  const rows = unaskedLines(state, item);
  const ask = ({ line, slots }: Unasked, toWall: boolean): void => {
    const asking = { line: lineId.parse(newId()), meeting: line.meeting, about: line.id, slots, toWall, language };
    desk.run({ key: 'step.asked' }, (latest) => askReadyQuestion(latest, { ...asking, at: now() }));
  };
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t('questions.unasked')}</h3>
      <p className="h">{t('questions.ask')}</p>
      <KeyList
        label={t('questions.unasked')}
        rows={rows}
        keyOf={({ line }) => line.id}
        onKey={(row, key, event) => {
          if (key !== 'Enter') return false;
          ask(row, !event.ctrlKey);
          return true;
        }}
        draw={({ line, slots }) => (
          <span className="question-row">
            <span>{line.text}</span>
            <span className="red">{questionWords(slots, language)}</span>
          </span>
        )}
      />
    </section>
  );
};
