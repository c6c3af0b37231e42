import { Face, STEPS } from '#ui/client/Face.tsx';
import { KioskAsk } from './KioskAsk.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from './resident-words.ts';

/** Five big faces in a row. A tap answers in place, and the screen moves on by itself. */
export function KioskQuestion(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const { questions } = page.questionnaire;
  const { key, text } = questions[state.at]!;
  return (
    <KioskAsk
      {...part}
      title={text[state.language]}
      hint={words.kiosk.howSatisfied}
      place={state.at}
      canSkip={questions.length > 1}
    >
      <div className="faces" data-flow="row">
        {STEPS.map((step) => (
          <button
            key={step}
            type="button"
            className="choice"
            aria-pressed={state.scores[key] === step}
            onClick={() => dispatch({ type: 'scored', score: step })}
          >
            <Face step={step} />
            <span>
              {words.step[step][0]}
              <br />
              <b>{words.step[step][1]}</b>
            </span>
          </button>
        ))}
      </div>
    </KioskAsk>
  );
}
