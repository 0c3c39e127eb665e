import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { SetsStatus } from '../../../shared/ipc/contract.ts';
import { type DataSet, setColours } from '../../../shared/sets/data-set.ts';
import { useCalls } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { SetName } from './set-name.tsx';

type NewSet = Pick<DataSet, 'name' | 'colour'>;

const NewSetForm = ({ onAdd }: { readonly onAdd: (set: NewSet) => void }) => {
  const t = useText();
  const [name, setName] = useState('');
  const [colour, setColour] = useState<DataSet['colour']>('blue');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd({ name: name.trim(), colour });
    setName('');
  };
  return (
    <form className="set-form" onSubmit={submit}>
      <label>
        <span>{t('sets.name')}</span>
        <input className="input" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      {setColours.map((one) => (
        <Button key={one} isPressed={colour === one} onPress={() => setColour(one)}>
          {t(`sets.colour-${one}`)}
        </Button>
      ))}
      <button type="submit" className="button" aria-disabled={name.trim() === ''}>
        {t('sets.add')}
      </button>
    </form>
  );
};

/** The sets of records of this machine: a new one, and the way to another. `firstName`: how the one that is there now is called. */
export const SetsDeeds = ({ firstName }: { readonly firstName: string }) => {
  const t = useText();
  const calls = useCalls();
  const { refuse } = useLiveRegion();
  const [status, setStatus] = useState<SetsStatus | null>(null);
  const look = useCallback(async () => {
    const answer = await calls['sets/status'](undefined);
    if (answer.ok) setStatus(answer.value);
  }, [calls]);
  useEffect(() => void look(), [look]);
  const add = async (set: NewSet): Promise<void> => {
    const answer = await calls['sets/add']({ ...set, firstName });
    if (answer.ok) setStatus(answer.value);
    else refuse(t(`refusal.${answer.code}`, answer.values));
  };
  if (!status) return null;
  const currentId = status.current?.id ?? 'own';
  return (
    <div className="set-list">
      {status.sets.map((set) => (
        <span key={set.id} className="settings-deed">
          <SetName set={set} />
          {set.id === currentId ? (
            <span className="i3">{t('sets.here')}</span>
          ) : (
            <Button onPress={() => void calls['sets/go']({ id: set.id })}>{t('sets.go')}</Button>
          )}
        </span>
      ))}
      <NewSetForm onAdd={(set) => void add(set)} />
    </div>
  );
};
