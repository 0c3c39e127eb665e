import { all, type State } from '../../../shared/records/state.ts';
import { useObserved } from '../../store/observed.ts';
import { useSettings, useStore } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';
import { SetName } from '../sets/set-name.tsx';
import { type Route, routes } from './routes.ts';
import { SavedMark } from './saved-mark.tsx';
import { WallState } from './wall-state.tsx';
import './bar.css';

type Props = {
  readonly state: State;
  readonly route: Route;
  readonly isBlanked: boolean;
  readonly isRehearsal: boolean;
  readonly onRoute: (route: Route) => void;
  readonly onBlank: () => void;
  readonly onKeys: () => void;
  readonly onFind: () => void;
};

const Nav = ({ route, onRoute }: Pick<Props, 'route' | 'onRoute'>) => {
  const t = useText();
  return (
    <nav className="bar-nav" aria-label={t('nav.label')}>
      {routes.map((name, index) => (
        <button
          key={name}
          type="button"
          aria-current={name === route ? 'page' : undefined}
          aria-keyshortcuts={`Alt+Shift+${index + 1}`}
          onClick={() => onRoute(name)}
        >
          {t(`nav.${name}`)}
        </button>
      ))}
    </nav>
  );
};

/** County, screens, what was just done, the wall, saving, and who sits here: always at the same place. */
export const Bar = ({ state, route, isBlanked, isRehearsal, onRoute, onBlank, onKeys, onFind }: Props) => {
  const t = useText();
  const { message } = useLiveRegion();
  const { who } = useObserved(useSettings());
  const name = all(state, 'county')[0]?.name;
  const { set } = useStore().session.start;
  return (
    <header className="console-bar">
      <span className="bar-set">
        {set && <SetName set={set} />}
        {name ?? t('app.no-county')}
        {isRehearsal && <b className="bar-rehearsal">{t('rehearsal.bar')}</b>}
      </span>
      <Nav route={route} onRoute={onRoute} />
      <span className="grow cut bar-message" role="status">
        {message?.kind === 'done' ? message.text : ''}
      </span>
      <button type="button" className="bar-button" aria-keyshortcuts="Control+K" onClick={onFind}>
        <KeyHint>Ctrl+K</KeyHint>
        <span className="i3">{t('find.title')}</span>
      </button>
      <span className="bar-sep" />
      <WallState state={state} isBlanked={isBlanked} onBlank={onBlank} />
      <span className="bar-sep" />
      <SavedMark />
      <span className="bar-sep" />
      <button type="button" className="bar-button bar-who cut" onClick={() => onRoute('settings')}>
        {who === '' ? <span className="i3">{t('who.nobody')}</span> : who}
      </button>
      <button type="button" className="bar-button" aria-keyshortcuts="F1" onClick={onKeys}>
        <KeyHint>F1</KeyHint>
        <span className="i3">{t('keys.open')}</span>
      </button>
    </header>
  );
};
