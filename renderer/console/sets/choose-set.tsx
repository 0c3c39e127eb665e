import { useEffect, useMemo, useRef } from 'react';
import type { DataSet } from '../../../shared/sets/data-set.ts';
import { consoleBridge } from '../../store/bridge.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { SetName } from './set-name.tsx';

const go = (id: string): void => void consoleBridge().calls['sets/go']({ id });

/** What stands at a start where there are several sets of records: one key for each, and nothing is opened before one was chosen. */
export const ChooseSet = ({ sets }: { readonly sets: readonly DataSet[] }) => {
  const t = useText();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const keys = useMemo<Keys>(
    () => Object.fromEntries(sets.slice(0, 9).map(({ id }, at) => [String(at + 1), () => void go(id)])),
    [sets],
  );
  useKeys(keys);
  return (
    <main className="opening" aria-label={t('sets.choose')}>
      <h1>{t('sets.choose')}</h1>
      <div className="set-list">
        {sets.map((set, at) => (
          <button
            key={set.id}
            ref={at === 0 ? first : undefined}
            type="button"
            className="button"
            aria-keyshortcuts={at < 9 ? String(at + 1) : undefined}
            onClick={() => go(set.id)}
          >
            <SetName set={set} />
            {at < 9 && <KeyHint>{String(at + 1)}</KeyHint>}
          </button>
        ))}
      </div>
      <p className="i2">{t('sets.choose-what')}</p>
    </main>
  );
};
