import { inOrder } from '../../domain/sections.ts';
import { KioskAsk } from './KioskAsk.tsx';
import { KioskFaces } from './KioskFaces.tsx';
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
      <KioskFaces
        questionnaire={page.questionnaire}
        language={state.language}
        score={state.scores[question.key]}
        onScored={(score) => dispatch({ type: 'scored', score })}
      />
    </KioskAsk>
  );
}
