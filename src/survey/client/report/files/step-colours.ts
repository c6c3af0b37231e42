import type { Step } from '../../../domain/scale.ts';

interface Colours {
  readonly fill: string;
  readonly ink: string;
}

/** The colours of the steps as the screens have them (ui/client/tokens.css), for files that know no style sheet; 0 = no opinion. */
export const STEP_COLOURS: Readonly<Record<Step | 0, Colours>> = {
  5: { fill: '0b5d5a', ink: 'ffffff' },
  4: { fill: '79bab2', ink: '15211f' },
  3: { fill: 'e3dccb', ink: '15211f' },
  2: { fill: 'e2a06f', ink: '15211f' },
  1: { fill: '8f3f1d', ink: 'ffffff' },
  0: { fill: 'ebe6da', ink: '15211f' },
};
/** Stripes on step 1, so that in grey it does not pass for step 5. */
export const HATCH = 'a85a38';
/** Behind lines that head others, and sums. */
export const QUIET = 'f7f4ed';
