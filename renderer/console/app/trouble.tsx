import { useMemo } from 'react';
import { useObserved } from '../../store/observed.ts';
import { useSaved, useStore } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';

/** How the disk stands where it is not well: of two sentences on one trouble, that of the line which could not be saved is enough. */
const DiskLine = () => {
  const t = useText();
  const { disk, start } = useStore().session;
  const { state, freeMegabytes } = useObserved(disk);
  const { trouble } = useSaved();
  if (state === 'well' || trouble !== null) return null;
  // What can wait until after the meeting is told without alarm.
  const isUrgent = state !== 'nearly-full' && state !== 'clock-back';
  return (
    <p className={isUrgent ? 'frame-line is-trouble' : 'frame-line'} role="alert">
      {t(`disk.${state}`, { free: freeMegabytes, folder: start.dataFolder })}
    </p>
  );
};

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
      <DiskLine />
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
