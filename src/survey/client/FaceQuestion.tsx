import type { ReactNode } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Face, STEPS } from '#ui/client/Face.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { stepInWords } from './resident-words.ts';

interface FaceQuestionProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly error: string | undefined;
  readonly language: Language;
}

/** Five faces, the best first, as on the paper form. */
export const FaceQuestion = ({ name, legend, error, language }: FaceQuestionProps) => (
  <fieldset className="field" data-invalid={error ? '' : undefined}>
    <legend>{legend}</legend>
    {error && (
      <p className="error" role="alert">
        <Icon name="alert" className="small" />
        {error}
      </p>
    )}
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
