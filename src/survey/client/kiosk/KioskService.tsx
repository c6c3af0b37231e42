import { backgroundOf } from '../../domain/sections.ts';
import { KioskAsk } from './KioskAsk.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** What brought her, before anything is asked about it; with one tap or not at all. */
export function KioskService(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const { text, options } = backgroundOf(page.questionnaire).service!;
  return (
    <KioskAsk {...part} title={text[state.language]} hint={words.optional} place={undefined} canSkip>
      <div className="reasons">
        {options.map(({ key, text }) => (
          <button
            key={key}
            type="button"
            className="choice"
            aria-pressed={state.service === key}
            onClick={() => dispatch({ type: 'service-chosen', service: key })}
          >
            {text[state.language]}
          </button>
        ))}
      </div>
    </KioskAsk>
  );
}
