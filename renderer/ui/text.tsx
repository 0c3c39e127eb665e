import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import { type Language, type TextKey, type TextValues, translate } from '../../shared/text/translate.ts';

type Speech = { readonly language: Language; readonly setLanguage: (language: Language) => void };

type Speaking = Speech & { readonly spoken: () => Language };

const LanguageContext = createContext<Speaking | null>(null);

type Props = Speech & { readonly children: ReactNode };

/** Gives all texts below it their language, and tells the document, so that fonts and readers follow. */
export const LanguageProvider = ({ language, setLanguage, children }: Props) => {
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const latest = useRef(language);
  latest.current = language;
  const spoken = useCallback(() => latest.current, []);
  const speech = useMemo(() => ({ language, setLanguage, spoken }), [language, setLanguage, spoken]);
  return <LanguageContext.Provider value={speech}>{children}</LanguageContext.Provider>;
};

/** The language that is spoken, and the way to switch it in place. */
export const useLanguage = (): Speaking => {
  const speech = useContext(LanguageContext);
  if (!speech) throw new Error('A text is drawn outside of LanguageProvider.');
  return speech;
};

export type Say = (key: TextKey, values?: TextValues) => string;

/** The text of a key in the language that is spoken: `t('app.saved-at', { time })`. */
export const useText = (): Say => {
  const { language } = useLanguage();
  return useCallback((key, values) => translate(language, key, values), [language]);
};

/** Like `useText`, for what is said after a wait: in the language that is spoken by then. */
export const useTextThen = (): Say => {
  const { spoken } = useLanguage();
  return useCallback((key, values) => translate(spoken(), key, values), [spoken]);
};
