import { type FormEvent, useState } from 'react';
import { isLongEnough } from '../../../shared/vault/password.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { Part } from './part.tsx';
import { usePassword } from './use-password.ts';

const minutes = [5, 10, 30, 0] as const;
const nothing = { current: '', next: '', again: '' } as const;

type Typed = { readonly [N in keyof typeof nothing]: string };
type Deeds = Pick<ReturnType<typeof usePassword>, 'set' | 'remove'>;

const missing = ({ current, next, again }: Typed, hasPassword: boolean) => {
  if (hasPassword && current === '') return 'vault.needs-current' as const;
  if (!isLongEnough(next)) return 'vault.too-short' as const;
  return next === again ? null : ('vault.not-same' as const);
};

const PasswordForm = ({ hasPassword, set, remove }: Deeds & { readonly hasPassword: boolean }) => {
  const t = useText();
  const [typed, setTyped] = useState<Typed>(nothing);
  const fault = missing(typed, hasPassword);
  const run = (deed: Promise<boolean>): void => void deed.then((isDone) => isDone && setTyped(nothing));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fault === null) run(set(typed.current, typed.next));
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      {(['current', 'next', 'again'] as const)
        .filter((name) => name !== 'current' || hasPassword)
        .map((name) => (
          <label key={name}>
            <span>{t(`vault.${name}`)}</span>
            <input
              className="input"
              type="password"
              autoComplete="off"
              maxLength={200}
              value={typed[name]}
              onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
            />
          </label>
        ))}
      <div className="settings-deed">
        <button type="submit" className="button" aria-disabled={fault !== null}>
          {t(hasPassword ? 'vault.change' : 'vault.set')}
          <KeyHint>Enter</KeyHint>
        </button>
        {hasPassword && (
          <Button
            reason={typed.current === '' ? t('vault.needs-current') : null}
            onPress={() => run(remove(typed.current))}
          >
            {t('vault.remove')}
          </Button>
        )}
        {fault !== null && typed.next !== '' && <span className="i3">{t(fault)}</span>}
      </div>
    </form>
  );
};

type CodeProps = { readonly code: string; readonly onPrint: () => void; readonly onKept: () => void };

const RecoveryCode = ({ code, onPrint, onKept }: CodeProps) => {
  const t = useText();
  return (
    <div className="settings-code" role="status" aria-label={t('vault.code')}>
      <b className="settings-code-letters">{code}</b>
      <span>{t('vault.code-what')}</span>
      <div className="settings-deed">
        <Button onPress={onPrint}>{t('vault.print')}</Button>
        <Button onPress={onKept}>{t('vault.code-kept')}</Button>
      </div>
    </div>
  );
};

/** Who may open the records: sets, changes and removes the password, shows the recovery code once, and when the console locks itself. */
export const PasswordPart = () => {
  const t = useText();
  const { status, code, hideCode, set, remove, setLockAfter, print } = usePassword();
  if (!status) return null;
  const { hasPassword, lockAfter } = status;
  return (
    <Part title={t('vault.title')} note={t(hasPassword ? 'vault.note-set' : 'vault.note-none')}>
      <PasswordForm key={String(hasPassword)} hasPassword={hasPassword} set={set} remove={remove} />
      {code !== null && <RecoveryCode code={code} onPrint={() => void print()} onKept={hideCode} />}
      {hasPassword && (
        <div className="settings-deed">
          <span className="i2">{t('vault.lock-after')}</span>
          {minutes.map((count) => (
            <Button key={count} isPressed={lockAfter === count} onPress={() => void setLockAfter(count)}>
              {count === 0 ? t('vault.lock-never') : t('vault.lock-minutes', { count })}
            </Button>
          ))}
          <span className="i3">{t('vault.lock')} Alt+Shift+L</span>
        </div>
      )}
    </Part>
  );
};
