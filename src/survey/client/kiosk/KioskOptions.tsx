import type { Language } from '#i18n/domain/language.ts';
import type { Item } from '../../domain/questionnaire.ts';

interface KioskOptionsProps {
  readonly options: readonly Item[];
  /** By its key. */
  readonly chosen: string | undefined;
  readonly language: Language;
  readonly onChosen: (key: string) => void;
}

/** One of a few, as words to tap. */
export const KioskOptions = ({ options, chosen, language, onChosen }: KioskOptionsProps) => (
  <div className="reasons">
    {options.map(({ key, text }) => (
      <button key={key} type="button" className="choice" aria-pressed={chosen === key} onClick={() => onChosen(key)}>
        {text[language]}
      </button>
    ))}
  </div>
);
