import { type FormEvent, useState } from 'react';
import { theCounty, usualCounty } from '../../../shared/county/found-county.ts';
import { create, update } from '../../../shared/journal/write.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useDeeds } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

type Fields = {
  readonly name: string;
  readonly organ: string;
  readonly noticePrefix: string;
  readonly reserveTarget: string;
};

const fieldsOf = (state: State): Fields => {
  const county = all(state, 'county')[0];
  if (!county) return { name: '', organ: '', noticePrefix: '', reserveTarget: '2' };
  const { name, organ, noticePrefix, reserveTarget } = county;
  return { name, organ, noticePrefix, reserveTarget: String(reserveTarget) };
};

const useSaving = (state: State) => {
  const t = useText();
  const { append } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  return async ({ name, organ, noticePrefix, reserveTarget }: Fields): Promise<void> => {
    const patch = { name: name.trim(), organ, noticePrefix, reserveTarget: Number(reserveTarget) };
    const usual = usualCounty(patch.name);
    // What is left empty the first time is filled in with what is usual.
    const first = { ...usual, ...patch, organ: organ || usual.organ, noticePrefix: noticePrefix || usual.noticePrefix };
    const change = state.county.has(theCounty) ? update('county', theCounty, patch) : create('county', first);
    const outcome = await append({ key: 'county.changed' }, [change]);
    if (outcome.ok) announce(t('settings.county-saved'));
    else refuse(t(`refusal.${outcome.code}`, outcome.values));
  };
};

/** Name, issuing organ and notice number of the county: written only when all of it is complete, as one step. */
export const CountyForm = ({ state }: { readonly state: State }) => {
  const t = useText();
  const save = useSaving(state);
  const [fields, setFields] = useState(() => fieldsOf(state));
  const isSame = JSON.stringify(fields) === JSON.stringify(fieldsOf(state));
  const isWhole = fields.name.trim() !== '' && /^\d{1,2}$/.test(fields.reserveTarget);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole && !isSame) void save(fields);
  };
  const texts = {
    name: 'county-name',
    organ: 'organ',
    noticePrefix: 'prefix',
    reserveTarget: 'reserve-target',
  } as const;
  return (
    <form className="settings-form" onSubmit={submit}>
      {(['name', 'organ', 'noticePrefix', 'reserveTarget'] as const).map((field) => (
        <label key={field}>
          <span>{t(`settings.${texts[field]}`)}</span>
          <input
            className="input"
            maxLength={60}
            inputMode={field === 'reserveTarget' ? 'numeric' : 'text'}
            value={fields[field]}
            onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
          />
        </label>
      ))}
      <div className="settings-deed">
        <button type="submit" className="button main" aria-disabled={isSame || !isWhole}>
          {t('settings.save-county')}
          <KeyHint>Enter</KeyHint>
        </button>
        {isSame && <span className="i3">{t('settings.county-same')}</span>}
      </div>
    </form>
  );
};
