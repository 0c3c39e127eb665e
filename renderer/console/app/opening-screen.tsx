import type { Progress } from '../../store/fill.ts';
import { useText } from '../../ui/text.tsx';
import './opening-screen.css';

type Props = { readonly progress: Progress | null; readonly reason: string | null };

/** What stands until the database holds what the journal says; its bar moves only with real progress. */
export const OpeningScreen = ({ progress, reason }: Props) => {
  const t = useText();
  return (
    <main className="opening">
      <h1>{t('app.name')}</h1>
      {reason === null ? (
        <p role="status">{progress ? t('app.filling', { ...progress }) : t('app.opening')}</p>
      ) : (
        <p role="alert">{t('app.cannot-open', { reason })}</p>
      )}
      {progress && <progress className="progress" value={progress.done} max={Math.max(1, progress.of)} />}
    </main>
  );
};
