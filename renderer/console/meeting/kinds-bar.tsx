import type { Line } from '../../../shared/meeting/meeting.ts';
import { kindsByKey } from '../../../shared/meeting/meeting-kinds.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';

type Props = { readonly kind: Line['kind']; readonly onKind: (kind: Line['kind']) => void };

/** The key of a kind: Alt+1 to Alt+9, Alt+0 for the tenth. */
export const digitOf = (index: number): number => (index + 1) % 10;

/** The ten kinds of a line with their digits; the keys work also where there is no room for the last two. */
export const KindsBar = ({ kind, onKind }: Props) => {
  const t = useText();
  return (
    <div className="kinds" role="toolbar" aria-label={t('capture.kinds')}>
      {kindsByKey.map((one, index) => (
        <button
          key={one}
          type="button"
          tabIndex={-1}
          aria-pressed={one === kind}
          aria-keyshortcuts={`Alt+${digitOf(index)}`}
          className={index > 7 ? 'kd is-wide' : 'kd'}
          onPointerDown={(event) => {
            event.preventDefault();
            onKind(one);
          }}
        >
          {t(`kind.${one}`)}
          <i aria-hidden="true">{digitOf(index)}</i>
        </button>
      ))}
      <KeyHint>{t('capture.digit')}</KeyHint>
    </div>
  );
};
