import { useMemo } from 'react';
import type { UnitId, VillageId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { type VillageMark, villageMarks } from '../../../shared/village/village-mark.ts';
import { useOfficeClock } from '../../store/store.tsx';

export type VillageRow = { readonly id: VillageId; readonly name: string; readonly standing: VillageMark };
export type TownRow = { readonly id: UnitId; readonly name: string; readonly villages: readonly VillageRow[] };

const never: VillageMark = { mark: 'never', count: 0 };

const townRows = (state: State, today: Day): readonly TownRow[] => {
  const marks = villageMarks(state, today);
  const villages = [...all(state, 'village')].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const ids = new Set(villages.map(({ town }) => town));
  return [...all(state, 'unit')]
    .filter(({ id, kind }) => kind === 'town' || ids.has(id))
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ id, name }) => {
      const own = villages.filter(({ town }) => town === id);
      return {
        id,
        name,
        villages: own.map((one) => ({ id: one.id, name: one.name, standing: marks.get(one.id) ?? never })),
      };
    });
};

/** Towns in their order, each with its villages and how they stand today. */
export const useVillageRows = (state: State | undefined): readonly TownRow[] | null => {
  const { today } = useOfficeClock();
  return useMemo(() => (state ? townRows(state, today) : null), [state, today]);
};
