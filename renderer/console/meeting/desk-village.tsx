import { memo } from 'react';
import type { AgendaItem, VillageStep } from '../../../shared/meeting/meeting.ts';
import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { loadVillage } from '../../store/load.ts';
import { useLive } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { VillagePane } from './village-pane.tsx';

type VillageProps = {
  readonly state: State;
  readonly item: AgendaItem | undefined;
  readonly issue: Parameters<typeof VillagePane>[0]['issue'];
  readonly looked: VillageId | null;
  readonly onStep: (step: VillageStep) => void;
  readonly onLookedEnd: () => void;
};

const LookedVillage = ({ village, onEnd }: { readonly village: VillageId; readonly onEnd: () => void }) => {
  const t = useText();
  const state = useLive(loadVillage(village));
  return (
    <>
      <p className="vil-looked">
        <span className="grow">{t('pane.looked')}</span>
        <button type="button" className="panel-close" tabIndex={-1} onClick={onEnd}>
          <KeyHint>Esc</KeyHint> {t('pane.looked-end')}
        </button>
      </p>
      {state && <VillagePane state={state} village={village} issue={undefined} />}
    </>
  );
};

/** The village in turn, or the one that is looked up in between. */
export const DeskVillage = memo(({ state, item, issue, looked, onStep, onLookedEnd }: VillageProps) => {
  const t = useText();
  if (looked && looked !== item?.village) return <LookedVillage key={looked} village={looked} onEnd={onLookedEnd} />;
  return item?.village ? (
    <VillagePane state={state} village={item.village} issue={issue} item={item} onStep={onStep} />
  ) : (
    <p className="vil i2">{t('pane.no-village')}</p>
  );
});
