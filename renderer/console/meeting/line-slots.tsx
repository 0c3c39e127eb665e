import { useMemo, useRef } from 'react';
import { type SlotStanding, slotsOfLine } from '../../../shared/issue/open-slots.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { readLine } from '../../../shared/meeting/read-line.ts';
import type { VagueWord } from '../../../shared/question/lit-words.ts';
import { having, type State } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { durationSince, durationWords } from '../../../shared/time/duration.ts';
import { asDay, dateWords, dayWords } from '../../../shared/time/format.ts';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import './slots.css';

/** What a line on record still owes: its slots as they stand, and the words that stay vague as long as one is open. */
export type Owed = {
  readonly slots: readonly (SlotStanding & { readonly words: string })[];
  readonly vague: readonly VagueWord[];
};

const nothing: Owed = { slots: [], vague: [] };

const sinceWords = (state: State, line: Line, today: Day, language: Language): string => {
  const since = having(state, 'issue', 'line', line.id)[0]?.since;
  if (!since?.from) return '';
  const duration = durationSince(since, today);
  return [dateWords(language, since.from), duration ? durationWords(language, duration) : '']
    .filter(Boolean)
    .join('　');
};

const wordsOf = (one: SlotStanding, since: () => string, language: Language, t: Say): string => {
  switch (one.state) {
    case 'open':
      return '?';
    case 'promised': {
      const day = asDay(one.text);
      return t('capture.later', { date: day ? dayWords(language, day) : one.text });
    }
    case 'unknown':
      return t('capture.unknown', { reason: one.text });
    case 'said':
      return (one.slot === 'since' && since()) || one.text;
  }
};

const isPlain = ({ state }: SlotStanding): boolean => state === 'said';

/** Of lines that said all by themselves nothing is shown: only of those that owe something, or were asked. */
const owedOf = (state: State, line: Line, asked: ReadonlySet<string>, today: Day, language: Language, t: Say): Owed => {
  const standings = slotsOfLine(state, line);
  if (standings.every(isPlain) && !asked.has(line.id)) return nothing;
  const open = new Set(standings.filter(({ state: now }) => now === 'open').map(({ slot }) => slot));
  const since = (): string => sinceWords(state, line, today, language);
  return {
    slots: standings.map((one) => ({ ...one, words: wordsOf(one, since, language, t) })),
    vague:
      open.size === 0 ? [] : readLine(state, line, line.village ?? null).vague.filter(({ slot }) => open.has(slot)),
  };
};

/**
 * What each line still owes. What has not changed stays the same object, so that of hundreds of rows only those are drawn again that
 * a question or an answer has touched.
 */
export const useOwed = (state: State, lines: readonly Line[], today: Day): ReadonlyMap<Line['id'], Owed> => {
  const t = useText();
  const { language } = useLanguage();
  const known = useRef(new Map<Line['id'], { readonly key: string; readonly owed: Owed }>());
  const { line, issue, prescription, question, village } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state these parts alone say what is owed
  return useMemo(() => {
    const asked: ReadonlySet<string> = new Set([...question.values()].flatMap(({ aboutLine }) => aboutLine ?? []));
    const next = lines.map((one) => {
      const owed = owedOf(state, one, asked, today, language, t);
      const key = JSON.stringify(owed);
      const before = known.current.get(one.id);
      return [one.id, before?.key === key ? before : { key, owed }] as const;
    });
    known.current = new Map(next);
    return new Map(next.map(([id, { owed }]) => [id, owed]));
  }, [lines, line, issue, prescription, question, village, today, language, t]);
};

/** The slots of a line on record, in their fixed order. */
export const LineSlots = ({ owed }: { readonly owed: Owed }) => {
  const t = useText();
  if (owed.slots.length === 0) return null;
  return (
    <span className="line-slots">
      {owed.slots.map(({ slot, state, words }) => (
        <span key={slot} className={`line-slot is-${state}`} data-slot={slot}>
          {t(`question.slot-${slot}`)} <b>{words}</b>
        </span>
      ))}
    </span>
  );
};
