import { useEffect, useState } from 'react';
import type { VillageId } from '../../../shared/records/ids.ts';
import { loadLedger, loadVillage } from '../../store/load.ts';
import { useLive } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { type TownRow, useVillageRows } from './use-village-rows.ts';
import { VillageFile } from './village-file.tsx';
import { VillageList } from './village-list.tsx';
import './village.css';

type Props = { readonly wanted: VillageId | null; readonly onShown: () => void; readonly onImport: () => void };

const NoVillages = ({ towns, onImport }: { readonly towns: readonly TownRow[]; readonly onImport: () => void }) => {
  const t = useText();
  return (
    <div className="village-empty">
      <p>{t('village.none')}</p>
      <Button isMain onPress={onImport}>
        {t('village.import')}
      </Button>
      {towns.length > 0 && <p className="i2">{t('village.towns-set-up', { count: towns.length })}</p>}
      <ul className="village-names">
        {towns.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
};

const OneVillage = ({ village }: { readonly village: VillageId }) => {
  const state = useLive(loadVillage(village));
  return state ? <VillageFile state={state} village={village} /> : <section className="village-file" />;
};

/** Towns and villages at the left, all that is on file about one of them at the right. */
export const VillageScreen = ({ wanted, onShown, onImport }: Props) => {
  const state = useLive(loadLedger());
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
  if (village === null) return <NoVillages towns={towns} onImport={onImport} />;
  return (
    <div className="village">
      <VillageList state={state} towns={towns} village={village} onVillage={setChosen} />
      <OneVillage key={village} village={village} />
    </div>
  );
};
