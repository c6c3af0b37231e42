import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../domain/language.ts';
import { keepLanguage } from './kept-language.ts';

/** The language of the screen, and the way into the other one. The document says which it is: line breaks and screen readers need it. */
export function useLanguage(): { readonly language: Language; readonly toggle: () => void } {
  const { i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'th';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const toggle = () => {
    const other = language === 'th' ? 'en' : 'th';
    keepLanguage(other);
    void i18n.changeLanguage(other);
  };
  return { language, toggle };
}
