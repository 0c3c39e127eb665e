import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { RefusalCode } from '../../../shared/ipc/codes.ts';
import { consoleBridge } from '../../store/bridge.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import './opening-screen.css';
import './unlock-screen.css';

type Props = { readonly hasRecovery: boolean; readonly onUnlocked: () => void };
type Refusal = { readonly code: RefusalCode; readonly values?: Readonly<Record<string, string | number>> };

const useUnlocking = (onUnlocked: () => void) => {
  const [isTrying, setTrying] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const unlock = async (secret: string): Promise<void> => {
    setTrying(true);
    setRefusal(null);
    const answer = await consoleBridge().calls['vault/unlock']({ secret });
    setTrying(false);
    if (answer.ok) onUnlocked();
    else setRefusal({ code: answer.code, ...(answer.values ? { values: answer.values } : {}) });
  };
  return { isTrying, refusal, unlock };
};

/** What stands while the records are locked: one field, which takes the password and the printed code alike. The wall goes on showing. */
export const UnlockScreen = ({ hasRecovery, onUnlocked }: Props) => {
  const t = useText();
  const { isTrying, refusal, unlock } = useUnlocking(onUnlocked);
  const [secret, setSecret] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret === '' || isTrying) return;
    void unlock(secret).finally(() => {
      setSecret('');
      field.current?.focus();
    });
  };
  return (
    <main className="opening" aria-label={t('vault.unlock-title')}>
      <h1>{t('vault.unlock-title')}</h1>
      <form className="unlock-form" onSubmit={submit}>
        <label>
          <span>{t('vault.password')}</span>
          <input
            ref={field}
            className="input"
            type="password"
            autoComplete="off"
            maxLength={200}
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
        </label>
        <button type="submit" className="button main" aria-disabled={secret === '' || isTrying}>
          {t('vault.unlock')}
          <KeyHint>Enter</KeyHint>
        </button>
      </form>
      <p role="status">{isTrying ? t('vault.trying') : t('vault.unlock-what')}</p>
      {refusal && <p role="alert">{t(`refusal.${refusal.code}`, refusal.values)}</p>}
      {hasRecovery && <p className="i2">{t('vault.unlock-recovery')}</p>}
    </main>
  );
};
