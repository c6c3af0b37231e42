import { useId } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import type { Background } from '../../domain/questionnaire.ts';
import { BACKGROUND_PREFIX } from '../../domain/resident-page.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** What brought her, or something about herself: the phone's own list, which begins with saying nothing. */
export function BackgroundQuestion({ question, language }: { question: Background; language: Language }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{question.text[language]}</label>
      <select className="input" id={id} name={BACKGROUND_PREFIX + question.key}>
        <option value="">{RESIDENT_WORDS[language].ratherNot}</option>
        {question.options.map(({ key, text }) => (
          <option key={key} value={key}>
            {text[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
