import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { RestorePreviewView } from './restore-preview.tsx';
import { useRestore } from './use-restore.ts';
import './backup.css';

const SecretForm = ({ onSecret }: { readonly onSecret: (secret: string) => void }) => {
  const t = useText();
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (secret !== '') onSecret(secret);
  };
  return (
    <form className="restore-secret" onSubmit={submit}>
      <label>
        <span>{t('restore.secret')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it appears because a file was chosen that needs it, and nothing else can be done.
          autoFocus
          className="input"
          type="password"
          autoComplete="off"
          maxLength={200}
          value={secret}
          onChange={(event) => setSecret(event.target.value)}
        />
      </label>
      <button type="submit" className="button" aria-disabled={secret === ''}>
        {t('restore.open')}
        <KeyHint>Enter</KeyHint>
      </button>
    </form>
  );
};

/** Restoring: choose a backup, see it beside the records here, put it in place. */
export const Restore = () => {
  const t = useText();
  const { needsSecret, preview, choose, look, put, drop } = useRestore();
  return (
    <div className="restore">
      <Button onPress={() => void choose()}>{t('restore.choose')}</Button>
      {needsSecret && <SecretForm onSecret={(secret) => void look(secret)} />}
      {preview && <RestorePreviewView preview={preview} onPut={() => void put()} onDrop={drop} />}
    </div>
  );
};
