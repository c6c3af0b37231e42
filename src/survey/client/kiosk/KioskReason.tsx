import { KioskAsk } from './KioskAsk.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** What moved her, with one tap or not at all. */
export function KioskReason(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const { questions, reasons } = page.questionnaire;
  return (
    <KioskAsk {...part} title={words.why} hint={words.optional} place={questions.length} canSkip>
      <div className="reasons">
        {reasons.map(({ key, text }) => (
          <button
            key={key}
            type="button"
            className="choice"
            aria-pressed={state.reason === key}
            onClick={() => dispatch({ type: 'reasoned', reason: key })}
          >
            {text[state.language]}
          </button>
        ))}
      </div>
    </KioskAsk>
  );
}
