import type { ReactNode } from 'react';
import { snippetsOf } from '../../../shared/meeting/keep-snippets.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { useObserved } from '../../store/observed.ts';
import { changeSettings } from '../../store/session.ts';
import { useStore } from '../../store/store.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { CountyForm } from './county-form.tsx';
import { LexiconEditor } from './lexicon-editor.tsx';
import { Part } from './part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SnippetsForm } from './snippets-form.tsx';
import './settings.css';

const usePreferences = () => {
  const { session, bridge } = useStore();
  const settings = useObserved(session.settings);
  const change = (patch: Partial<typeof settings>): void =>
    changeSettings(session, bridge.calls['settings/change'], patch);
  return { settings, change };
};

const Preferences = () => {
  const t = useText();
  const { settings, change } = usePreferences();
  return (
    <>
      <Part title={t('settings.language')}>
        {(['zh', 'en'] as const).map((language) => (
          <Button key={language} isPressed={settings.language === language} onPress={() => change({ language })}>
            {t(`settings.language-${language}`)}
          </Button>
        ))}
      </Part>
      <Part title={t('settings.theme')} note={t('settings.theme-note')}>
        {(['light', 'dark'] as const).map((theme) => (
          <Button key={theme} isPressed={settings.theme === theme} onPress={() => change({ theme })}>
            {t(`settings.theme-${theme}`)}
          </Button>
        ))}
      </Part>
      <Part title={t('settings.wall-theme')} note={t('settings.wall-theme-note')}>
        {(['light', 'dark'] as const).map((wallTheme) => (
          <Button key={wallTheme} isPressed={settings.wallTheme === wallTheme} onPress={() => change({ wallTheme })}>
            {t(`settings.wall-theme-${wallTheme}`)}
          </Button>
        ))}
      </Part>
      <Part title={t('settings.who')} note={t('settings.who-note')}>
        <input
          className="input settings-short"
          aria-label={t('settings.who')}
          maxLength={80}
          value={settings.who}
          onChange={(event) => change({ who: event.target.value })}
        />
      </Part>
    </>
  );
};

const Folders = () => {
  const t = useText();
  const { session, bridge } = useStore();
  const { dataFolder, papersFolder, version } = session.start;
  return (
    <Part title={t('settings.folders')}>
      <dl className="settings-folders">
        <dt>{t('settings.data-folder')}</dt>
        <dd>{dataFolder}</dd>
        <dt>{t('settings.papers-folder')}</dt>
        <dd>{papersFolder}</dd>
      </dl>
      <Button onPress={() => void bridge.calls['papers/show-folder'](undefined)}>{t('settings.open-papers')}</Button>
      <span className="i3">{t('settings.version', { version })}</span>
    </Part>
  );
};

/** `children`: matters of other features. */
type Props = { readonly state: State; readonly children: ReactNode };

/** Language, theme, who sits here, the county's papers, who may open the records, and where files lie. */
export const SettingsScreen = ({ state, children }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const county = all(state, 'county')[0];
  return (
    <div className="settings">
      <Preferences />
      <Part title={t('settings.county')} note={t('settings.prefix-note')}>
        <CountyForm key={county?.name ?? ''} state={state} />
      </Part>
      <Part title={t('question.lexicon')} note={t('question.lexicon-note')}>
        <LexiconEditor state={state} />
      </Part>
      <Part title={t('snippet.title')} note={t('snippet.note')}>
        <SnippetsForm key={JSON.stringify(snippetsOf(state, language))} state={state} />
      </Part>
      <PasswordPart />
      {children}
      <Folders />
    </div>
  );
};
