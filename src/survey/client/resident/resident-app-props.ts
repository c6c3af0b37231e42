import type { ResidentPage } from '../../domain/resident-page.ts';
import type { LetterBox } from './letter-box.ts';

export interface ResidentAppProps {
  readonly page: ResidentPage;
  /** Absent on the server, and in a browser that may keep nothing: then the form is sent as forms always were. */
  readonly openBox?: (() => Promise<LetterBox>) | undefined;
  /** A kiosk tells when nobody is there and nothing waits, and when that ends. */
  readonly onRest?: ((isAtRest: boolean) => void) | undefined;
}
