import { backgroundOf } from '../../domain/sections.ts';
import { KioskAsk } from './KioskAsk.tsx';
import { KioskOptions } from './KioskOptions.tsx';
import type { KioskPart } from './kiosk-part.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';

/** What brought her, before anything is asked about it; with one tap or not at all. */
export function KioskService(part: KioskPart) {
  const { page, state, dispatch } = part;
  const words = RESIDENT_WORDS[state.language];
  const { text, options } = backgroundOf(page.questionnaire).service!;
  return (
    <KioskAsk {...part} title={text[state.language]} hint={words.optional} place={undefined} canSkip>
      <KioskOptions
        options={options}
        chosen={state.service}
        language={state.language}
        onChosen={(service) => dispatch({ type: 'service-chosen', service })}
      />
    </KioskAsk>
  );
}
