import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { VaultStatus } from '../../../shared/ipc/contract.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { consoleBridge } from '../../store/bridge.ts';
import type { Progress } from '../../store/fill.ts';
import { useObserved } from '../../store/observed.ts';
import { openStore } from '../../store/open-store.ts';
import { changeSettings, type Session, type Theme } from '../../store/session.ts';
import { type Store, StoreProvider } from '../../store/store.tsx';
import { LiveRegionProvider } from '../../ui/live-region.tsx';
import { LanguageProvider } from '../../ui/text.tsx';
import { Entrance } from './entrance.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

type Opening =
  | { readonly at: 'asking' }
  | { readonly at: 'locked'; readonly status: VaultStatus; readonly onUnlocked: () => void }
  | { readonly at: 'filling'; readonly progress: Progress | null }
  | { readonly at: 'failed'; readonly reason: string }
  | { readonly at: 'open'; readonly store: Store };

const Spoken = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => {
  const { language, theme } = useObserved(session.settings);
  useTheme(theme);
  const setLanguage = useCallback(
    (next: Language) => changeSettings(session, consoleBridge().calls['settings/change'], { language: next }),
    [session],
  );
  return (
    <LanguageProvider language={language} setLanguage={setLanguage}>
      <LiveRegionProvider>{children}</LiveRegionProvider>
    </LanguageProvider>
  );
};

const useTheme = (theme: Theme): void =>
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

/** The locked console: it knows its language and theme, and nothing else. */
const Locked = ({ status, onUnlocked }: Pick<Extract<Opening, { at: 'locked' }>, 'status' | 'onUnlocked'>) => {
  useTheme(status.theme);
  return (
    <LanguageProvider language={status.language} setLanguage={() => undefined}>
      <UnlockScreen hasRecovery={status.hasRecovery} onUnlocked={onUnlocked} />
    </LanguageProvider>
  );
};

// The promise outlives the double mounting of strict mode: a second store would be a second writer.
const opened: { promise: Promise<Store> | null } = { promise: null };

/** The console from its first moment: asks main, has itself unlocked where that is needed, fills the database with progress, and opens. */
export const App = () => {
  const [session, setSession] = useState<Session | null>(null);
  const [opening, setOpening] = useState<Opening>({ at: 'asking' });
  useEffect(() => {
    opened.promise ??= openStore(
      (status) => new Promise((resolve) => setOpening({ at: 'locked', status, onUnlocked: resolve })),
      (given) => {
        setSession(given);
        setOpening({ at: 'filling', progress: null });
      },
      (progress) => setOpening({ at: 'filling', progress }),
    );
    opened.promise.then(
      (store) => setOpening({ at: 'open', store }),
      (error: unknown) => setOpening({ at: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  if (opening.at === 'locked') return <Locked status={opening.status} onUnlocked={opening.onUnlocked} />;
  if (!session) return opening.at === 'failed' ? <p role="alert">{opening.reason}</p> : null;
  return (
    <Spoken session={session}>
      {opening.at === 'open' ? (
        <StoreProvider store={opening.store}>
          <Entrance />
        </StoreProvider>
      ) : (
        <OpeningScreen
          progress={opening.at === 'filling' ? opening.progress : null}
          reason={opening.at === 'failed' ? opening.reason : null}
        />
      )}
    </Spoken>
  );
};
