import { z } from 'zod/mini';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import { LogComplaint, type Kind } from '../domain/words-of-a-case.ts';

/** The form as its boxes hold it: an empty box is `''`. Its fields have the names of the command's, so that an error finds its box. */
export interface LogForm {
  readonly kind: Kind | '';
  readonly village: string;
  readonly personal: {
    readonly text: string;
    readonly place: string;
    readonly name: string;
    readonly phone: string;
    readonly salt: string;
  };
}

export const emptyLogForm = (salt: string): LogForm => ({
  kind: '',
  village: '',
  personal: { text: '', place: '', name: '', phone: '', salt },
});

/** What was left empty is not said at all; a village may be typed in Thai digits. */
const said = ({
  kind,
  village,
  personal: { text, place, name, phone, salt },
}: LogForm): z.input<typeof LogComplaint> => ({
  type: 'complaint.log',
  kind: kind as Kind, // while nothing is chosen the command's own schema says so
  village: village.trim() ? Number(toArabicDigits(village)) : undefined,
  personal: {
    text,
    place: place.trim() || undefined,
    name: name.trim() || undefined,
    phone: phone.trim() || undefined,
    salt,
  },
});

/** Reads the form into the command that it says. */
export const LogFormAsCommand = z.pipe(z.transform(said), LogComplaint);
