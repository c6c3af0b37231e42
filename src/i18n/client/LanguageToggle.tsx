import { useLanguage } from './use-language.ts';

/** Names the other language in that language: whoever needs it cannot read this one. */
export function LanguageToggle() {
  const { language, toggle } = useLanguage();
  return (
    <button
      type="button"
      className="button language"
      data-kind="second"
      lang={language === 'th' ? 'en' : 'th'}
      onClick={toggle}
    >
      {language === 'th' ? 'English' : 'ภาษาไทย'}
    </button>
  );
}
