import { useCallback, useMemo, useState } from 'react';
import type { Doubt, Preview } from '../../../shared/intake/preview.ts';

type Answers = Readonly<Record<string, string>>;

export type Doubts = {
  readonly answers: Answers;
  readonly current: Doubt | null;
  readonly open: number;
  readonly sheet: number;
  readonly isSettled: (doubt: Doubt) => boolean;
  readonly showSheet: (sheet: number) => void;
  readonly go: (doubt: Doubt) => void;
  readonly next: () => void;
  /** Answers the current doubt by its key and goes on to the next open one; a key that is no choice does nothing. */
  readonly answer: (key: string) => void;
};

const isSettledBy = (answers: Answers, { id, choices }: Doubt): boolean =>
  choices.length === 0 || answers[id] !== undefined;

/** The first open doubt after a place in the list, round the end. */
const openAfter = (doubts: readonly Doubt[], answers: Answers, from: Doubt | null): Doubt | null => {
  // By id: a file that was planned again has new doubts of the same names.
  const at = from ? doubts.findIndex(({ id }) => id === from.id) + 1 : 0;
  return [...doubts.slice(at), ...doubts.slice(0, at)].find((doubt) => !isSettledBy(answers, doubt)) ?? null;
};

/** The clerk's way through the doubts of a preview: which one is looked at, and what was answered. */
export const useDoubts = ({ doubts, sheets }: Preview): Doubts => {
  const [answers, setAnswers] = useState<Answers>({});
  const [chosen, setCurrent] = useState<Doubt | null>(() => openAfter(doubts, {}, null));
  // What was put right is no doubt any more: then the next open one is looked at.
  const current = doubts.find(({ id }) => id === chosen?.id) ?? openAfter(doubts, answers, null);
  const [sheet, showSheet] = useState(
    () =>
      current?.sheet ??
      Math.max(
        0,
        sheets.findIndex(({ skipped }) => skipped === null),
      ),
  );
  const go = useCallback((doubt: Doubt) => {
    setCurrent(doubt);
    showSheet(doubt.sheet);
  }, []);
  const next = useCallback(() => {
    const found = openAfter(doubts, answers, current);
    if (found) go(found);
  }, [doubts, answers, current, go]);
  const answer = useCallback(
    (key: string) => {
      if (!current?.choices.some((choice) => choice.key === key)) return;
      const given = { ...answers, [current.id]: key };
      setAnswers(given);
      const found = openAfter(doubts, given, current);
      if (found) go(found);
    },
    [doubts, answers, current, go],
  );
  const isSettled = useCallback((doubt: Doubt) => isSettledBy(answers, doubt), [answers]);
  const open = useMemo(() => doubts.filter((doubt) => !isSettledBy(answers, doubt)).length, [doubts, answers]);
  return { answers, current, open, sheet, isSettled, showSheet, go, next, answer };
};
