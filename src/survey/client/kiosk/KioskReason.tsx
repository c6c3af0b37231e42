import { KioskAsk } from './KioskAsk.tsx';
import { KioskOptions } from './KioskOptions.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** What moved her, with one tap or not at all. */
export function KioskReason(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const { questions, reasons } = page.questionnaire;
  return (
    <KioskAsk {...part} title={words.why} hint={words.optional} place={questions.length} canSkip>
      <KioskOptions
        options={reasons}
        chosen={state.reason}
        language={state.language}
        onChosen={(reason) => dispatch({ type: 'reasoned', reason })}
      />
    </KioskAsk>
  );
}
