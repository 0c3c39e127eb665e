import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { foundCounty } from '../../../shared/county/found-county.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useDeeds } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';

export type Way = 'import' | 'empty';

type Props = {
  readonly state: State;
  readonly way: Way;
  readonly onBack: () => void;
  readonly onBegun: (route: 'intake' | 'village') => void;
};

const useFounding = ({ state, way, onBegun }: Props) => {
  const t = useText();
  const { append } = useDeeds();
  const { refuse } = useLiveRegion();
  return async (name: string, towns: readonly string[]): Promise<void> => {
    const label = { key: 'county.founded', values: { name } };
    const outcome = await append(label, foundCounty(state, name, towns, newId));
    if (outcome.ok) onBegun(way === 'import' ? 'intake' : 'village');
    else refuse(t(`refusal.${outcome.code}`, outcome.values));
  };
};

const Towns = ({ towns, onTowns }: { readonly towns: string; readonly onTowns: (towns: string) => void }) => {
  const t = useText();
  return (
    <label>
      <span>{t('first.towns')}</span>
      <textarea
        className="input"
        rows={5}
        placeholder={t('first.towns-example')}
        value={towns}
        onChange={(event) => onTowns(event.target.value)}
      />
    </label>
  );
};

/** The name of the county, which papers and notice numbers need, and for an empty start its towns. */
export const NewCounty = (props: Props) => {
  const { way, onBack } = props;
  const t = useText();
  const found = useFounding(props);
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [towns, setTowns] = useState('');
  useEffect(() => field.current?.focus(), []);
  const keys = useMemo<Keys>(() => ({ ['Escape']: () => void onBack() }), [onBack]);
  useKeys(keys);
  const isNamed = name.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isNamed) void found(name.trim(), towns.split('\n'));
    else field.current?.focus();
  };
  return (
    <form className="first-form" onSubmit={submit}>
      <label>
        <span>{t('first.county-name')}</span>
        <input
          ref={field}
          className="input"
          maxLength={40}
          placeholder={t('first.county-example')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {way === 'empty' && <Towns towns={towns} onTowns={setTowns} />}
      <div className="first-deeds">
        <button type="submit" className="button main" aria-disabled={!isNamed}>
          {t(`first.begin-${way}`)}
          <KeyHint>Enter</KeyHint>
        </button>
        {!isNamed && <span className="i2">{t('first.name-missing')}</span>}
        <span className="grow" />
        <button type="button" className="button" aria-keyshortcuts="Escape" onClick={onBack}>
          {t('first.back')}
          <KeyHint>Esc</KeyHint>
        </button>
      </div>
    </form>
  );
};
