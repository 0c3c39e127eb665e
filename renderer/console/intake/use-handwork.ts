import { useCallback, useState } from 'react';
import { type Handwork, noHandwork } from '../../../shared/intake/handwork.ts';
import type { Doubt, IntakeField } from '../../../shared/intake/preview.ts';

/** What was changed by hand so far, and the two ways to change more: a cell put right, a column told. Each plans the file again. */
export const useHandwork = (onChange: (next: Handwork) => void) => {
  const [handwork, setHandwork] = useState<Handwork>(noHandwork);
  const change = useCallback(
    (next: Handwork) => {
      setHandwork(next);
      onChange(next);
    },
    [onChange],
  );
  const correct = useCallback(
    ({ sheet, cell }: Doubt, text: string) =>
      change({ ...handwork, cells: { ...handwork.cells, [`${sheet}!${cell}`]: text } }),
    [handwork, change],
  );
  const tell = useCallback(
    ({ sheet, cell }: Doubt, field: IntakeField) =>
      change({ ...handwork, columns: { ...handwork.columns, [`${sheet}!${cell.replace(/\d+$/, '')}`]: field } }),
    [handwork, change],
  );
  return { handwork, correct, tell };
};
