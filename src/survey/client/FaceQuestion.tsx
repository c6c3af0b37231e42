import type { Language } from '#i18n/domain/language.ts';
import { Face, STEPS } from '#ui/client/Face.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { stepInWords } from './resident-words.ts';

interface FaceQuestionProps {
  readonly name: string;
  readonly text: string;
  /** Then the heading of the page has asked it already. */
  readonly isAlone: boolean;
  readonly language: Language;
}

/** Five faces, the best first, as on the paper form. */
export const FaceQuestion = ({ name, text, isAlone, language }: FaceQuestionProps) => (
  <fieldset>
    <legend className={isAlone ? 'unseen' : 'label'}>{text}</legend>
    <div className="faces">
      {STEPS.map((step) => (
        <label key={step} className="choice">
          <input type="radio" name={name} value={step} />
          <Face step={step} />
          <span>{stepInWords(language, step)}</span>
          <Icon name="check" className="tick" />
        </label>
      ))}
    </div>
  </fieldset>
);
