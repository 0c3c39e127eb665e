import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { lineKind } from '../../../shared/meeting/meeting.ts';
import { defaultLexicon } from '../../../shared/question/default-lexicon.ts';
import { readEntry } from '../../../shared/question/read-entry.ts';
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

const casesIn = (file: string) =>
  cases.parse(JSON.parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')));

describe('the worked entries of the county', () => {
  const worked = casesIn('vague-entries.json');
  const on = { ...worked, electedOn: worked.lastElection, lexicon: defaultLexicon };
  test.each(worked.entries.map((entry) => [entry.text, entry] as const))('%s', (_, { expect: expected, ...entry }) => {
    const { ask, since, due, vague } = readEntry(entry, on);
    expect({ ask, since, due, vague: vague.map((word) => word.text) }).toEqual(expected);
  });
});
