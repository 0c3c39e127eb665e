import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { State } from '../../../shared/records/state.ts';
import type { Progress } from '../../store/fill.ts';
import { useDeeds, useStore } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { NewCounty, type Way } from './new-county.tsx';
import { WayButton } from './way-button.tsx';
import './first-start.css';

type Props = {
  readonly state: State;
  readonly onBegun: (route: 'intake' | 'village') => void;
  /** The way back from a backup, which is a feature of its own. */
  readonly restore: ReactNode;
};
type Chosen = Way | 'restore';

const useSample = (onBegun: Props['onBegun']) => {
  const t = useText();
  const { bridge } = useStore();
  const { absorb } = useDeeds();
  const { refuse } = useLiveRegion();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => bridge.events['intake/progress'](setProgress), [bridge]);
  const load = useCallback(async () => {
    setProgress({ done: 0, of: 0 });
    const answer = await bridge.calls['intake/load-sample'](undefined);
    if (answer.ok) {
      await absorb(answer.value);
      onBegun('village');
      return;
    }
    setProgress(null);
    refuse(t(`refusal.${answer.code}`, answer.values));
  }, [bridge, absorb, refuse, onBegun, t]);
  return { progress, load: useCallback(() => void load(), [load]) };
};

const Foot = () => {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const { dataFolder } = useStore().session.start;
  return (
    <footer className="first-foot">
      <span className="nw">{t('first.offline')}</span>
      <span className="cut grow">{t('first.folder', { folder: dataFolder })}</span>
      <button
        type="button"
        className="first-plain"
        aria-keyshortcuts="L"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {t('language.other')}
        <KeyHint>L</KeyHint>
      </button>
    </footer>
  );
};

const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const ways = [...event.currentTarget.querySelectorAll<HTMLElement>('.way')];
  const at = ways.findIndex((way) => way.matches(':focus'));
  ways[(at + step + ways.length) % ways.length]?.focus();
  event.preventDefault();
};

type WaysProps = {
  readonly progress: Progress | null;
  readonly onSample: () => void;
  readonly onWay: (way: Chosen) => void;
};

const Ways = ({ progress, onSample, onWay }: WaysProps) => {
  const t = useText();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const ways = [
    { key: 'sample', run: onSample },
    { key: 'import', run: () => onWay('import') },
    { key: 'empty', run: () => onWay('empty') },
    { key: 'restore', run: () => onWay('restore') },
  ] as const;
  return (
    <nav aria-label={t('first.ways')} onKeyDown={moveFocus}>
      {ways.map(({ key, run }, index) => (
        <WayButton
          key={key}
          ref={index === 0 ? first : undefined}
          number={index + 1}
          title={t(`first.${key}`)}
          what={t(`first.${key}-what`)}
          onPress={progress === null ? run : () => undefined}
        />
      ))}
    </nav>
  );
};

const Loading = ({ progress }: { readonly progress: Progress }) => {
  const t = useText();
  return (
    <div className="first-loading" role="status">
      <p>{t('first.loading-sample')}</p>
      <progress className="progress" value={progress.done} max={Math.max(1, progress.of)} />
    </div>
  );
};

/** The first start: four ways in, the first safe to try, and one honest sentence on who can read the data. */
export const FirstStart = ({ state, onBegun, restore }: Props) => {
  const t = useText();
  const { language, setLanguage } = useLanguage();
  const { message } = useLiveRegion();
  const { progress, load } = useSample(onBegun);
  const [way, setWay] = useState<Chosen | null>(null);
  const keys = useMemo<Keys>(() => {
    const choose = (run: () => void) => () => (way === null && progress === null ? void run() : false);
    const switchLanguage = () => void setLanguage(language === 'zh' ? 'en' : 'zh');
    const back = () => (way === 'restore' ? void setWay(null) : false);
    return {
      1: choose(load),
      2: choose(() => setWay('import')),
      3: choose(() => setWay('empty')),
      4: choose(() => setWay('restore')),
      L: switchLanguage,
      ['Escape']: back,
    };
  }, [way, progress, load, language, setLanguage]);
  useKeys(keys);
  return (
    <main className="first">
      <div className="first-in">
        <h1>{t('app.name')}</h1>
        <p className="first-lead">{t('first.lead')}</p>
        {way === null && <Ways progress={progress} onSample={load} onWay={setWay} />}
        {way === 'restore' && restore}
        {way !== null && way !== 'restore' && (
          <NewCounty state={state} way={way} onBack={() => setWay(null)} onBegun={onBegun} />
        )}
        {progress && <Loading progress={progress} />}
        {message?.kind === 'refused' && (
          <p className="first-refused" role="alert">
            {message.text}
          </p>
        )}
        <p className="first-honest">{t('first.no-password')}</p>
      </div>
      <Foot />
    </main>
  );
};
