import type { KioskRules } from '../../domain/kiosk-rules.ts';

/** A service point with the rules of its kiosks, as this person sees them. */
export interface RuledPoint {
  readonly id: string;
  readonly name: string;
  readonly rules: KioskRules;
  /** Something that she said of them has not arrived. */
  readonly isWaiting: boolean;
}
