import type { ReactNode } from 'react';
import { Choice } from '#ui/client/Choice.tsx';
import { Face } from '#ui/client/Face.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import type { Answer } from './answers.ts';
import { Problem } from './Problem.tsx';

interface FaceQuestionProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly answers: readonly Answer[];
  /** One of many: its faces stand side by side. */
  readonly isInLine?: boolean;
  readonly problem?: string | undefined;
}

/** Faces, the best first, as on the paper form. */
export const FaceQuestion = ({ name, legend, answers, isInLine = false, problem }: FaceQuestionProps) => (
  <fieldset className="field" data-invalid={problem ? '' : undefined}>
    <legend>{legend}</legend>
    {problem && <Problem>{problem}</Problem>}
    <div className="faces" data-flow={isInLine ? 'line' : undefined}>
      {answers.map(({ score, face, words }) =>
        face ? (
          <label key={score} className="choice">
            <input type="radio" name={name} value={score} />
            <Face step={face} />
            <span>{words.join('')}</span>
            <Icon name="check" className={isInLine ? 'small tick' : 'tick'} />
          </label>
        ) : (
          <Choice key={score} type="radio" name={name} value={score}>
            {words.join('')}
          </Choice>
        ),
      )}
    </div>
  </fieldset>
);
