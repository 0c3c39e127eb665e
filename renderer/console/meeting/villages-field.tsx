import { type KeyboardEvent, useMemo, useState } from 'react';
import { carriedItems } from '../../../shared/meeting/carried-items.ts';
import type { VillageId } from '../../../shared/records/ids.ts';
import { type State, where } from '../../../shared/records/state.ts';
import { findables, findVillages } from '../../../shared/village/find-village.ts';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { useSpell } from '../../ui/use-spell.ts';
import { KeyList } from './key-list.tsx';
import { LineInput } from './line-input.tsx';

type Props = {
  readonly state: State;
  readonly villages: readonly VillageId[];
  readonly onVillages: (villages: readonly VillageId[]) => void;
};

const hints = 4;

const villagesOfTown = (state: State, typed: string): readonly VillageId[] => {
  const town = where(
    state,
    'unit',
    ({ kind, name, shortName }) =>
      kind === 'town' && (name === typed || shortName === typed || name.replace(/[镇乡]$/, '') === typed),
  )[0];
  if (!town) return [];
  return where(state, 'village', (village) => village.town === town.id)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ id }) => id);
};

const moved = (villages: readonly VillageId[], id: VillageId, by: 1 | -1): readonly VillageId[] => {
  const at = villages.indexOf(id);
  const to = at + by;
  if (to < 0 || to >= villages.length) return villages;
  const rest = villages.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
};

/** The villages of the agenda in their order: a town adds all of its own, a name or its initials adds one. */
export const VillagesField = ({ state, villages, onVillages }: Props) => {
  const t = useText();
  const spell = useSpell();
  const [typed, setTyped] = useState('');
  const all = useMemo(() => findables(state, spell), [state, spell]);
  const query = typed.trim();
  const left = carriedItems(state).flatMap(({ village }) => (village && !villages.includes(village) ? [village] : []));
  const ofTown = villagesOfTown(state, query);
  const found =
    query === '' || ofTown.length > 0 ? [] : findVillages(all, query).filter(({ id }) => !villages.includes(id));
  const add = (): void => {
    const more = ofTown.length > 0 ? ofTown : found.slice(0, 1).map(({ id }) => id);
    if (more.length === 0) return;
    onVillages([...villages, ...more.filter((id) => !villages.includes(id))]);
    setTyped('');
  };
  const press = (id: VillageId, key: string, event: KeyboardEvent): boolean => {
    if (key === 'Delete' || key === 'Backspace') onVillages(villages.filter((one) => one !== id));
    else if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown'))
      onVillages(moved(villages, id, key === 'ArrowUp' ? -1 : 1));
    else return false;
    return true;
  };
  const suggestion =
    ofTown.length > 0
      ? t('form.villages-count', { count: ofTown.length })
      : found
          .slice(0, hints)
          .map(({ name, town }) => t('form.village-of-town', { name, town }))
          .join('　');
  return (
    <section className="form-list" aria-label={t('form.villages')}>
      <h2 className="section-head">
        <span className="grow">{t('form.villages')}</span>
        <span className="h">{t('form.villages-count', { count: villages.length })}</span>
      </h2>
      <LineInput label={t('form.add')} hint={t('form.villages-hint')} text={typed} onText={setTyped} onEnter={add} />
      {left.length > 0 && (
        <Button onPress={() => onVillages([...villages, ...left])}>
          {t('form.take-carried', { count: left.length })}
        </Button>
      )}
      <p className="form-found">{query === '' ? t('form.village-keys') : suggestion || t('form.no-match')}</p>
      <KeyList
        label={t('form.villages')}
        rows={villages}
        keyOf={(id) => id}
        onKey={press}
        draw={(id, index) => {
          const village = state.village.get(id);
          return (
            <span className="form-row">
              <span className="i3">{index + 1}</span>
              <b>{village?.name}</b>
              <span className="i2">{village && state.unit.get(village.town)?.name}</span>
            </span>
          );
        }}
      />
    </section>
  );
};
