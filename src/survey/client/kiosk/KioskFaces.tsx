import { Fragment } from 'react';
import type { Language } from '#i18n/domain/language.ts';
import { Face } from '#ui/client/Face.tsx';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { answersTo } from '../resident/answers.ts';

interface KioskFacesProps {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  /** What was chosen. */
  readonly score: number | undefined;
  readonly onScored: (score: number) => void;
}

/** Faces in a row, the best first. */
export const KioskFaces = ({ questionnaire, language, score, onScored }: KioskFacesProps) => (
  <div className="faces" data-flow="row">
    {answersTo(questionnaire, language).map((answer) => (
      <button
        key={answer.score}
        type="button"
        className="choice"
        aria-pressed={score === answer.score}
        onClick={() => onScored(answer.score)}
      >
        {answer.face && <Face step={answer.face} />}
        <span>
          {answer.words.slice(0, -1).map((line) => (
            <Fragment key={line}>
              {line}
              <br />
            </Fragment>
          ))}
          <b>{answer.words.at(-1)}</b>
        </span>
      </button>
    ))}
  </div>
);
