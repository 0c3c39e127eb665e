import { type FormEvent, useState } from 'react';
import type { Change } from '../../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../../shared/journal/refusal.ts';
import { forgetSnippets, keepSnippets, snippetsOf } from '../../../shared/meeting/keep-snippets.ts';
import type { Snippet } from '../../../shared/meeting/snippets.ts';
import type { State } from '../../../shared/records/state.ts';
import { isTextKey } from '../../../shared/text/translate.ts';
import { useDeeds } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import './snippets-form.css';

type Row = Snippet & { readonly id: number };

const useKeeping = () => {
  const t = useText();
  const { append } = useDeeds();
  const { announce, refuse } = useLiveRegion();
  const say = (code: string, values: Refusal['values']): void => {
    const key = `refusal.${code}`;
    refuse(isTextKey(key) ? t(key, values) : code);
  };
  return async (changes: Change[] | Refusal, words: string): Promise<void> => {
    if (isRefusal(changes)) {
      say(changes.refused, changes.values);
      return;
    }
    const outcome = await append({ key: 'snippet.changed' }, changes);
    if (outcome.ok) announce(words);
    else say(outcome.code, outcome.values);
  };
};

const moved = (rows: readonly Row[], at: number, by: 1 | -1): readonly Row[] => {
  const [one, other] = [rows[at], rows[at + by]];
  if (!one || !other) return rows;
  return rows.map((row, index) => (index === at ? other : index === at + by ? one : row));
};

type RowProps = {
  readonly row: Row;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRow: (patch: Partial<Snippet>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

const SnippetRow = ({ row: { code, text }, isFirst, isLast, onRow, onMove, onRemove }: RowProps) => {
  const t = useText();
  return (
    <div className="snippet-row">
      <input
        className="input"
        aria-label={t('snippet.code')}
        maxLength={12}
        value={code}
        onChange={({ target }) => onRow({ code: target.value })}
      />
      <input
        className="input"
        aria-label={`${t('snippet.text')} ${code}`}
        maxLength={200}
        value={text}
        onChange={({ target }) => onRow({ text: target.value })}
      />
      <button type="button" aria-label={t('snippet.up', { code })} disabled={isFirst} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" aria-label={t('snippet.down', { code })} disabled={isLast} onClick={() => onMove(1)}>
        ↓
      </button>
      <button type="button" aria-label={t('snippet.remove', { code })} onClick={onRemove}>
        ×
      </button>
    </div>
  );
};

/** The sentences that the clerk calls up while capturing: added to, changed, put in order, removed; saved all together or not at all. */
export const SnippetsForm = ({ state }: { readonly state: State }) => {
  const t = useText();
  const { language } = useLanguage();
  const keep = useKeeping();
  const kept = snippetsOf(state, language);
  const [rows, setRows] = useState<readonly Row[]>(() => kept.map((one, id) => ({ ...one, id })));
  const list = rows.map(({ code, text }) => ({ code, text }));
  const isSame = JSON.stringify(list) === JSON.stringify(kept);
  const add = (): void => setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, code: '', text: '' }]);
  const change = (id: number, patch: Partial<Snippet>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isSame) void keep(keepSnippets(state, list), t('snippet.kept', { count: list.length }));
  };
  return (
    <form className="snippets" onSubmit={submit}>
      {rows.map((row, at) => (
        <SnippetRow
          key={row.id}
          row={row}
          isFirst={at === 0}
          isLast={at === rows.length - 1}
          onRow={(patch) => change(row.id, patch)}
          onMove={(by) => setRows(moved(rows, at, by))}
          onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
        />
      ))}
      <div className="settings-deed">
        <Button onPress={add}>{t('snippet.add')}</Button>
        <button type="submit" className="button main" aria-disabled={isSame}>
          {t('snippet.save')}
        </button>
        <Button onPress={() => void keep(forgetSnippets(state), t('snippet.forgotten'))}>{t('snippet.usual')}</Button>
      </div>
    </form>
  );
};
