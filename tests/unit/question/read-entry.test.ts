import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lineKind } from '../../../shared/meeting/meeting.ts';
import { defaultLexicon } from '../../../shared/question/default-lexicon.ts';
import { type Entry, type ReadOn, readEntry } from '../../../shared/question/read-entry.ts';
import { slot } from '../../../shared/question/slots.ts';
import { day, partialDate } from '../../../shared/time/dates.ts';

const date = z.object({ from: partialDate, doubt: z.enum(['exact', 'about', 'event']) }).nullable();
const cases = z.object({
  today: day,
  lastElection: partialDate,
  villages: z.array(z.string()),
  entries: z.array(
    z.object({
      kind: lineKind,
      village: z.string().nullable(),
      text: z.string(),
      asked: z.array(slot).optional(),
      expect: z.object({ ask: z.array(slot), since: date, due: date, vague: z.array(z.string()) }),
    }),
  ),
});

const casesIn = (file: string) => {
  const read = cases.parse(JSON.parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')));
  return { entries: read.entries, on: { ...read, electedOn: read.lastElection, lexicon: defaultLexicon } };
};

const seen = (entry: Entry, on: ReadOn) => {
  const { ask, since, due, vague } = readEntry(entry, on);
  return { text: entry.text, ask, since, due, vague: vague.map((word) => word.text) };
};

describe('the sharp question', () => {
  const worked = casesIn('vague-entries.json');
  test.each(worked.entries.map((entry) => [entry.text, entry] as const))('sees in %s', (text, entry) => {
    expect(seen(entry, worked.on)).toEqual({ text, ...entry.expect });
  });

  const { entries, on } = casesIn('question-cases.json');
  test.each(slot.options)('asks for %s where wordings of real meetings leave it open, and nowhere else', (one) => {
    const asked = entries.map((entry) => ({ text: entry.text, isAsked: seen(entry, on).ask.includes(one) }));
    expect(asked).toEqual(entries.map(({ text, expect: { ask } }) => ({ text, isAsked: ask.includes(one) })));
  });

  test('reads the times of these wordings with their doubts', () => {
    const times = entries.map((entry) => seen(entry, on)).map(({ text, since, due }) => ({ text, since, due }));
    expect(times).toEqual(entries.map(({ text, expect: { since, due } }) => ({ text, since, due })));
  });

  test('lights the vague words of these wordings as they were typed', () => {
    const lit = entries.map((entry) => seen(entry, on)).map(({ text, vague }) => ({ text, vague }));
    expect(lit).toEqual(entries.map(({ text, expect: { vague } }) => ({ text, vague })));
  });

  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.constantFrom(...entries.map(({ text }) => text), '\ud800', '（', '〔', '3月', '前'), { maxLength: 400 })
      .map((parts) => parts.join('')),
  );

  test('takes whatever is typed, and lights words where they stand, in their order', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...lineKind.options), (text, kind) => {
        const { vague } = readEntry({ kind, text, village: null, asked: slot.options }, on);
        const ends = vague.map((word) => word.at + word.text.length);
        expect(vague.map((word) => text.slice(word.at, word.at + word.text.length))).toEqual(
          vague.map((word) => word.text),
        );
        expect(vague.every((word, index) => word.at >= (ends[index - 1] ?? 0) && word.text !== '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
