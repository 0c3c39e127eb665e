import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { UnitId, VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { findables, findVillages } from '../../../shared/village/find-village.ts';
import { isComposing } from '../../ui/composing.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { useSpell } from '../../ui/use-spell.ts';
import type { TownRow, VillageRow } from './use-village-rows.ts';

type Props = {
  readonly state: State;
  readonly towns: readonly TownRow[];
  readonly village: VillageId;
  readonly onVillage: (village: VillageId) => void;
};

const colours: Partial<Record<VillageRow['standing']['mark'], string>> = { over: 'red', soon: 'amber' };

const VillageButton = ({
  row,
  isOn,
  onVillage,
}: {
  readonly row: VillageRow;
  readonly isOn: boolean;
  readonly onVillage: () => void;
}) => {
  const t = useText();
  const place = useRef<HTMLButtonElement>(null);
  const { mark, count } = row.standing;
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isOn]);
  const key = mark === 'relapse' || mark === 'cancelled' ? 'done' : mark;
  return (
    <button
      ref={place}
      type="button"
      data-row=""
      className={`village-row ${colours[mark] ?? ''}`}
      aria-current={isOn ? 'true' : undefined}
      tabIndex={isOn ? 0 : -1}
      onClick={onVillage}
    >
      <Mark shape={mark} />
      <span className="cut">{row.name}</span>
      <span className="village-row-state">{t(`village.mark-${key}`, { count })}</span>
    </button>
  );
};

/** What is typed into the find box leaves only the towns and villages that fit. */
const useFound = ({ state, towns }: Pick<Props, 'state' | 'towns'>) => {
  const spell = useSpell();
  const [typed, setTyped] = useState('');
  const villages = useMemo(() => findables(state, spell), [state, spell]);
  const shown = useMemo(() => {
    if (typed.trim() === '') return towns;
    const ids = new Set(findVillages(villages, typed).map(({ id }) => id));
    return towns
      .map((town) => ({ ...town, villages: town.villages.filter(({ id }) => ids.has(id)) }))
      .filter((town) => town.villages.length > 0);
  }, [towns, villages, typed]);
  return { typed, setTyped, shown };
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go from row to row; a village that is reached is shown at once. */
const moveRow = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key];
  if (step === undefined || isComposing(event.nativeEvent)) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const current = rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
  const next = rows[at === -1 ? Math.max(0, current) : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  if (next?.matches('.village-row')) next.click();
  event.preventDefault();
};

type TownProps = {
  readonly town: TownRow;
  readonly isOpen: boolean;
  readonly village: VillageId;
  readonly onOpen: () => void;
  readonly onVillage: (village: VillageId) => void;
};

const TownPart = ({ town, isOpen, village, onOpen, onVillage }: TownProps) => {
  const t = useText();
  return (
    <li>
      <button type="button" data-row="" className="village-town" aria-expanded={isOpen} onClick={onOpen}>
        <span className="cut">{town.name}</span>
        <span>{t('village.count', { count: town.villages.length })}</span>
      </button>
      {isOpen && (
        <ul>
          {town.villages.map((row) => (
            <li key={row.id}>
              <VillageButton row={row} isOn={row.id === village} onVillage={() => onVillage(row.id)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

const useFindKey = () => {
  const field = useRef<HTMLInputElement>(null);
  const keys = useMemo<Keys>(() => ({ '/': () => void field.current?.focus() }), []);
  useKeys(keys);
  return field;
};

/** Which towns are unfolded: that of the village shown, and those that were opened by hand. */
const useOpenTowns = ({ towns, village }: Pick<Props, 'towns' | 'village'>) => {
  const own = towns.find(({ villages }) => villages.some(({ id }) => id === village))?.id;
  const [turned, setTurned] = useState<ReadonlyMap<UnitId, boolean>>(new Map());
  const isOpen = (town: UnitId): boolean => turned.get(town) ?? town === own;
  const turn = (town: UnitId): void => setTurned(new Map(turned).set(town, !isOpen(town)));
  return { isOpen, turn };
};

/** All villages by town, each with its state by shape and word; `/` finds by characters, pinyin or initials. */
export const VillageList = ({ state, towns, village, onVillage }: Props) => {
  const t = useText();
  const { typed, setTyped, shown } = useFound({ state, towns });
  const { isOpen, turn } = useOpenTowns({ towns, village });
  const field = useFindKey();
  const takeFirst = (event: KeyboardEvent): void => {
    const first = shown[0]?.villages[0];
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !first) return;
    onVillage(first.id);
    setTyped('');
  };
  return (
    <nav className="village-side" aria-label={t('village.list')} onKeyDown={moveRow}>
      <div className="village-find">
        <input
          ref={field}
          className="input"
          aria-label={t('village.find')}
          placeholder={t('village.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={takeFirst}
        />
        {typed === '' && <KeyHint>/</KeyHint>}
      </div>
      {shown.length === 0 && (
        <p className="village-none" role="status">
          {t('village.none-found')}
        </p>
      )}
      <ul className="village-towns">
        {shown.map((town) => (
          <TownPart
            key={town.id}
            town={town}
            isOpen={typed.trim() !== '' || isOpen(town.id)}
            village={village}
            onOpen={() => turn(town.id)}
            onVillage={onVillage}
          />
        ))}
      </ul>
    </nav>
  );
};
