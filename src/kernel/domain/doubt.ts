/** Why what a kiosk brings waits for a person: it is out of service, or a copy of one that is. */
export type Doubt = 'kiosk-revoked' | 'kiosk-cloned';

/** Is it for a person to decide, and not to be tried again by the server? */
export const isDoubt = (code: string): code is Doubt => code === 'kiosk-revoked' || code === 'kiosk-cloned';
