import type { KioskEvent, KioskState } from '../../domain/kiosk.ts';
import type { ResidentPage } from '../../domain/resident-page.ts';

/** What every screen of the kiosk is given. */
export interface KioskPart {
  readonly page: ResidentPage;
  readonly state: KioskState;
  readonly dispatch: (event: KioskEvent) => void;
  readonly secondsLeft: number | undefined;
}
