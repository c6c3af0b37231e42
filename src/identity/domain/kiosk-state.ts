import type { Instant } from '#kernel/domain/ids.ts';
import type { Kiosk } from './kiosk.ts';
import type { KioskContact } from './kiosk-wire.ts';

/** A counter that is open is heard every few minutes; a day without a word is worth a walk to it. */
const SILENT_MS = 24 * 3_600_000;

/** `unknown`: the municipality has not been asked. `silent`: not heard for a day, or never. `copied`: another tablet speaks as this one. */
export type KioskState = 'unknown' | 'in-service' | 'silent' | 'copied' | 'revoked';

/** How a kiosk is, from what is known of it here and what the municipality says of all of them (`undefined`: nothing yet). */
export function kioskState(
  id: string,
  { revoked }: Kiosk,
  contacts: readonly KioskContact[] | undefined,
  now: Instant,
): KioskState {
  if (revoked) return 'revoked';
  if (!contacts) return 'unknown';
  const contact = contacts.find((one) => one.id === id);
  if (contact?.isSuspect) return 'copied';
  return now - (contact?.lastContact ?? 0) > SILENT_MS ? 'silent' : 'in-service';
}
