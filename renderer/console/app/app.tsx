import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { SetsStatus, VaultStatus } from '../../../shared/ipc/contract.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { consoleBridge } from '../../store/bridge.ts';
import type { Progress } from '../../store/fill.ts';
import { useObserved } from '../../store/observed.ts';
import { openStore } from '../../store/open-store.ts';
import { changeSettings, type Session, type Theme } from '../../store/session.ts';
import { type Store, StoreProvider } from '../../store/store.tsx';
import { LiveRegionProvider } from '../../ui/live-region.tsx';
import { LanguageProvider } from '../../ui/text.tsx';
import { ChooseSet } from '../sets/choose-set.tsx';
import { Entrance } from './entrance.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';

type Opening =
  | { readonly at: 'asking' }
  | { readonly at: 'choosing'; readonly status: SetsStatus }
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

type BeforeProps = { readonly look: Pick<VaultStatus, 'language' | 'theme'>; readonly children: ReactNode };

/** The console before anything is open: it knows its language and theme, and nothing else. */
const Before = ({ look, children }: BeforeProps) => {
  useTheme(look.theme);
  return (
    <LanguageProvider language={look.language} setLanguage={() => undefined}>
      {children}
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
      (status) => {
        setOpening({ at: 'choosing', status });
        // Choosing is a start of its own: this one ends with it.
        return new Promise(() => undefined);
      },
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
  if (opening.at === 'choosing')
    return (
      <Before look={opening.status}>
        <ChooseSet sets={opening.status.sets} />
      </Before>
    );
  if (opening.at === 'locked')
    return (
      <Before look={opening.status}>
        <UnlockScreen hasRecovery={opening.status.hasRecovery} onUnlocked={opening.onUnlocked} />
      </Before>
    );
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
