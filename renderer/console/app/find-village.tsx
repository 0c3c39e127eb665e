import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { VillageId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { type FoundVillage, findables, findVillages } from '../../../shared/village/find-village.ts';
import { isComposing } from '../../ui/composing.ts';
import { useText } from '../../ui/text.tsx';
import { useSpell } from '../../ui/use-spell.ts';
import { useClearMiniature } from './use-clear-miniature.ts';
import './find-village.css';

type Props = {
  readonly state: State;
  /** In a meeting the village is shown beside the record instead of on its own screen. */
  readonly isHere: boolean;
  readonly onVillage: (id: VillageId) => void;
  readonly onClose: () => void;
};

const shown = 8;

const useFinding = (state: State) => {
  const spell = useSpell();
  const villages = useMemo(() => findables(state, spell), [state, spell]);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => findVillages(villages, typed).slice(0, shown), [villages, typed]);
  const type = (text: string): void => {
    setTyped(text);
    setAt(0);
  };
  const move = (step: number): void => setAt((now) => (now + step + found.length) % Math.max(1, found.length));
  return { typed, type, found, at, move };
};

type ListProps = {
  readonly id: string;
  readonly found: readonly FoundVillage[];
  readonly at: number;
  readonly onPick: (id: VillageId) => void;
};

const Found = ({ id, found, at, onPick }: ListProps) => (
  <div className="find-list" role="listbox" id={id}>
    {found.map((village, index) => (
      <button
        key={village.id}
        id={`${id}-${index}`}
        type="button"
        tabIndex={-1}
        role="option"
        aria-selected={index === at}
        onClick={() => onPick(village.id)}
      >
        <b>{village.name}</b>
        <span>{village.town}</span>
        <span className="find-typed">{village.typed}</span>
      </button>
    ))}
  </div>
);

/** Finds a village by characters, pinyin or initials; Enter goes there. */
export const FindVillage = ({ state, isHere, onVillage, onClose }: Props) => {
  const t = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { typed, type, found, at, move } = useFinding(state);
  useEffect(() => dialog.current?.showModal(), []);
  useClearMiniature(dialog);
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const picked = found[at];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && picked) onVillage(picked.id);
    else return;
    event.preventDefault();
  };
  return (
    <dialog ref={dialog} className="find" aria-label={t('find.title')} onClose={onClose}>
      <input
        className="input"
        role="combobox"
        aria-label={t('find.label')}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t('find.label')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <Found id={id} found={found} at={at} onPick={onVillage} />
      <p className="i3" role="status">
        {found.length === 0 ? t('find.none') : t(isHere ? 'find.hint-here' : 'find.hint')}
      </p>
    </dialog>
  );
};
