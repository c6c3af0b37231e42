import { Fragment } from 'react';
import { Face } from '#ui/client/Face.tsx';
import { inOrder } from '../../domain/sections.ts';
import { answersTo } from '../resident/answers.ts';
import { KioskAsk } from './KioskAsk.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** Big faces in a row. A tap answers in place, and the screen moves on by itself. */
export function KioskQuestion(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const asked = inOrder(page.questionnaire);
  const { question, aspect } = asked[state.at]!;
  return (
    <KioskAsk
      {...part}
      aspect={aspect?.text[state.language]}
      title={question.text[state.language]}
      hint={words.kiosk.howSatisfied}
      place={state.at}
      canSkip={asked.length > 1}
    >
      <div className="faces" data-flow="row">
        {answersTo(page.questionnaire, state.language).map(({ score, face, words: lines }) => (
          <button
            key={score}
            type="button"
            className="choice"
            aria-pressed={state.scores[question.key] === score}
            onClick={() => dispatch({ type: 'scored', score })}
          >
            {face && <Face step={face} />}
            <span>
              {lines.slice(0, -1).map((line) => (
                <Fragment key={line}>
                  {line}
                  <br />
                </Fragment>
              ))}
              <b>{lines.at(-1)}</b>
            </span>
          </button>
        ))}
      </div>
    </KioskAsk>
  );
}
