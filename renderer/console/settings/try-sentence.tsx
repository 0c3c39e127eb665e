import { useState } from 'react';
import { type LineKind, lineKind } from '../../../shared/meeting/meeting.ts';
import { readOn } from '../../../shared/meeting/read-line.ts';
import { questionWords } from '../../../shared/question/question-words.ts';
import { type ReadDate, type Reading, readEntry } from '../../../shared/question/read-entry.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';

const Lit = ({ text, vague }: { readonly text: string; readonly vague: Reading['vague'] }) => (
  <p className="lexicon-lit">
    {vague.map((word, index) => {
      const before = vague[index - 1];
      const start = before ? before.at + before.text.length : 0;
      return (
        <span key={word.at}>
          {text.slice(start, word.at)}
          <mark>{word.text}</mark>
        </span>
      );
    })}
    {text.slice(vague.map((word) => word.at + word.text.length).at(-1) ?? 0)}
  </p>
);

const useSeen = (reading: Reading): string => {
  const t = useText();
  const { language } = useLanguage();
  const timeWords = (key: 'question.read-since' | 'question.read-due', date: ReadDate | null): readonly string[] =>
    date === null ? [] : [t(key, { from: date.from, doubt: t(`question.doubt-${date.doubt}`) })];
  const asks =
    reading.ask.length === 0
      ? t('question.asks-nothing')
      : t('question.asks', { words: questionWords(reading.ask, language) });
  return [
    asks,
    ...timeWords('question.read-since', reading.since),
    ...timeWords('question.read-due', reading.due),
  ].join(' · ');
};

/** A line to try the words on: what lights up in it, what would be asked, and the times that are read from it. */
export const TrySentence = ({ state }: { readonly state: State }) => {
  const t = useText();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<LineKind>('symptom');

  const { today } = useOfficeClock();
  const village = all(state, 'village')[0]?.name ?? null;
  const reading = readEntry({ kind, text, village }, readOn(state, today, null));
  const seen = useSeen(reading);
  return (
    <div className="lexicon-try">
      <label>
        <span>{t('question.try')}</span>
        <input
          className="input"
          maxLength={200}
          placeholder={t('question.try-example')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label>
        <span>{t('question.try-kind')}</span>
        <select
          className="input"
          value={kind}
          onChange={(event) => setKind(lineKind.catch('symptom').parse(event.target.value))}
        >
          {lineKind.options.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <output aria-label={t('question.try')}>
        {text !== '' && (
          <>
            <Lit text={text} vague={reading.vague} />
            <p>{seen}</p>
          </>
        )}
      </output>
    </div>
  );
};
