import { useCallback } from 'react';
import type { PaperRow } from '../../../shared/documents/paper-list.ts';
import type { State } from '../../../shared/records/state.ts';
import { useText } from '../../ui/text.tsx';

/** What a paper is called in lists: its kind, and the village where it is of one. */
export const usePaperName = (state: State): ((row: PaperRow) => string) => {
  const t = useText();
  return useCallback(
    ({ kind, village: id }: PaperRow) => {
      const village = id === null ? undefined : state.village.get(id)?.name;
      return village === undefined
        ? t(`papers.kind.${kind}`)
        : t('papers.of-village', { kind: t(`papers.kind.${kind}`), village });
    },
    [t, state],
  );
};
