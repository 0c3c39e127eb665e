import { useState } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import { agendaOf, linesOf } from '../../../shared/meeting/meeting-now.ts';
import type { State } from '../../../shared/records/state.ts';
import { timeWords } from '../../../shared/time/format.ts';
import { localTimeOf } from '../../../shared/time/office-clock.ts';
import { useText } from '../../ui/text.tsx';
import { itemName } from './agenda-pane.tsx';
import { LineInput } from './line-input.tsx';
import type { Choice } from './pick-list.tsx';
import { Picker } from './picker.tsx';
import { speakerWords } from './speaker-words.ts';
import type { CorrectTool } from './use-correct-keys.ts';
import type { Correcting } from './use-correcting.ts';
import { useHistory } from './use-history.ts';
import './correct-tools.css';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly correcting: Correcting;
  readonly tool: CorrectTool;
  readonly onClose: () => void;
};

const mostFound = 60;

const FindLine = ({ state, meeting, correcting, onClose }: Props) => {
  const t = useText();
  const choicesFor = (typed: string): readonly Choice[] =>
    linesOf(state, meeting.id)
      .toReversed()
      .map((line) => {
        const village = (line.village && state.village.get(line.village)?.name) ?? '';
        const words = `${timeWords(line.at)} ${t(`kind.${line.kind}`)}　${speakerWords(state, line, t)}　${line.text}`;
        return { line, village, words };
      })
      .filter(({ village, words }) => `${words} ${village}`.includes(typed.trim()))
      .slice(0, mostFound)
      .map(({ line, village, words }) => ({
        key: line.id,
        words,
        beside: village,
        pick: () => {
          correcting.goTo(line.id);
          onClose();
        },
      }));
  return <Picker title={t('correct.find')} hint={t('correct.find-hint')} choicesFor={choicesFor} onClose={onClose} />;
};

const VillageOfLine = ({ state, meeting, correcting, onClose }: Props) => {
  const t = useText();
  const put = (item: Parameters<Correcting['setItem']>[0]) => (): void => {
    correcting.setItem(item);
    onClose();
  };
  const choicesFor = (typed: string): readonly Choice[] => [
    ...agendaOf(state, meeting.id)
      .map((item) => ({ item, name: itemName(state, item, t) }))
      .filter(({ name }) => name.includes(typed.trim()))
      .map(({ item, name }) => ({ key: item.id, words: `${item.order}　${name}`, beside: '', pick: put(item.id) })),
    ...(typed.trim() === '' ? [{ key: 'none', words: t('correct.no-village'), beside: '', pick: put(null) }] : []),
  ];
  return (
    <Picker title={t('correct.village')} hint={t('correct.village-hint')} choicesFor={choicesFor} onClose={onClose} />
  );
};

const TimeOfLine = ({ correcting, onClose }: Props) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  return (
    <div className="correct-time">
      <LineInput
        label={t('correct.time')}
        hint={t('correct.time-hint')}
        text={typed}
        onText={setTyped}
        isFirst
        onEscape={onClose}
        onEnter={() => {
          if (typed.trim() !== '') correcting.setTime(typed);
          onClose();
        }}
      />
    </div>
  );
};

/** What the words of a line were before, newest first: choosing one brings it back into the field, and Enter saves it. */
const HistoryOfLine = ({ correcting, onClose }: Props) => {
  const t = useText();
  const { entries } = useHistory('line', correcting.line?.id ?? '');
  const choicesFor = (typed: string): readonly Choice[] =>
    entries
      .flatMap(({ seq, at, who, fields }) => {
        const said = fields.find(({ name }) => name === 'text')?.after;
        return typeof said === 'string' && said.includes(typed.trim()) ? [{ seq, at, who, said }] : [];
      })
      .toReversed()
      .map(({ seq, at, who, said }) => ({
        key: String(seq),
        words: said,
        beside: `${timeWords(localTimeOf(new Date(at)))} ${who}`,
        pick: () => {
          correcting.setText(said);
          onClose();
        },
      }));
  return (
    <Picker title={t('correct.history')} hint={t('correct.history-hint')} choicesFor={choicesFor} onClose={onClose} />
  );
};

/** Finds a line of the whole meeting, says what a line said before, or puts its village or time right; the record and the field stay where they are. */
export const CorrectTools = (props: Props) => {
  switch (props.tool) {
    case 'find':
      return <FindLine {...props} />;
    case 'village':
      return <VillageOfLine {...props} />;
    case 'time':
      return <TimeOfLine {...props} />;
    case 'history':
      return <HistoryOfLine {...props} />;
  }
};
