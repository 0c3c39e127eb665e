import { useMemo } from 'react';
import { useSaved } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';

/** Cause and remedy: of a disk that takes nothing, until it is over; of a refusal, until it is put away. */
export const Trouble = ({ onEscape }: { readonly onEscape: () => void }) => {
  const t = useText();
  const { trouble } = useSaved();
  const { message } = useLiveRegion();
  const refusal = message?.kind === 'refused' ? message.text : null;
  const keys = useMemo<Keys>(
    () => ({
      ['Escape']: () => {
        if (refusal === null) return false;
        onEscape();
        return undefined;
      },
    }),
    [refusal, onEscape],
  );
  useKeys(keys);
  return (
    <>
      {trouble !== null && (
        <p className="frame-line is-trouble" role="alert">
          {t(`refusal.${trouble}`)}
        </p>
      )}
      {refusal !== null && (
        <p className="frame-line" role="alert">
          <span className="grow">{refusal}</span>
          <button type="button" className="bar-button" aria-keyshortcuts="Escape" onClick={onEscape}>
            <KeyHint>Esc</KeyHint>
            {t('app.dismiss')}
          </button>
        </p>
      )}
    </>
  );
};
