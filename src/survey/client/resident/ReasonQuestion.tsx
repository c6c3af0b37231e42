import type { Language } from '#i18n/domain/language.ts';
import { Choice } from '#ui/client/Choice.tsx';
import type { Item } from '../../domain/questionnaire.ts';
import { REASON_FIELD } from '../../domain/resident-page.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** What moved her, with one tap or not at all; the last one takes a tap back. */
export function ReasonQuestion({ reasons, language }: { reasons: readonly Item[]; language: Language }) {
  const words = RESIDENT_WORDS[language];
  return (
    <fieldset className="field">
      <legend>{words.why}</legend>
      <span className="hint">{words.optional}</span>
      <div className="choices">
        {reasons.map(({ key, text }) => (
          <Choice key={key} type="radio" name={REASON_FIELD} value={key}>
            {text[language]}
          </Choice>
        ))}
        <Choice type="radio" name={REASON_FIELD} value="">
          {words.noReason}
        </Choice>
      </div>
    </fieldset>
  );
}
