import { useEffect, useState } from 'react';
import type { VillageId } from '../../../shared/records/ids.ts';
import { loadLedger, loadVillage } from '../../store/load.ts';
import { useLive } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { useVillageRows } from './use-village-rows.ts';
import { VillageFile } from './village-file.tsx';
import { VillageList } from './village-list.tsx';
import './village.css';

type Props = { readonly wanted: VillageId | null; readonly onShown: () => void };

const OneVillage = ({ village }: { readonly village: VillageId }) => {
  const state = useLive(loadVillage(village), [village]);
  return state ? <VillageFile state={state} village={village} /> : <section className="village-file" />;
};

/** Towns and villages at the left, all that is on file about one of them at the right. */
export const VillageScreen = ({ wanted, onShown }: Props) => {
  const t = useText();
  const state = useLive(loadLedger(), []);
  const towns = useVillageRows(state);
  const [chosen, setChosen] = useState<VillageId | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    setChosen(wanted);
    onShown();
  }, [wanted, onShown]);
  if (!state || !towns) return null;
  // What was chosen may have been taken back since.
  const isThere = chosen !== null && state.village.has(chosen);
  const village = isThere ? chosen : (towns.find(({ villages }) => villages.length > 0)?.villages[0]?.id ?? null);
  if (village === null) return <p className="village-empty">{t('village.none')}</p>;
  return (
    <div className="village">
      <VillageList state={state} towns={towns} village={village} onVillage={setChosen} />
      <OneVillage key={village} village={village} />
    </div>
  );
};
