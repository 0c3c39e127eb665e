import { useEffect, useState } from 'react';
import type { HistoryEntry } from '../../../shared/journal/record-history.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { useCalls } from '../../store/store.tsx';

/** What a record said before, oldest first, as the journal has it; empty until it was asked. */
export const useHistory = (kind: Kind, record: string): { readonly entries: readonly HistoryEntry[] } => {
  const calls = useCalls();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    const asked = { isOver: false };
    void calls['records/history']({ kind, record }).then((answer) => {
      if (answer.ok && !asked.isOver) setEntries(answer.value);
    });
    return () => {
      asked.isOver = true;
    };
  }, [calls, kind, record]);
  return { entries };
};
