import { z } from 'zod/mini';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import { KINDS, LogComplaint, type Kind } from '../domain/words-of-a-case.ts';

/** The form as its boxes hold it: an empty box is `''`. Its fields have the names of the command's, so that an error finds its box. */
export const LogForm = z.object({
  kind: z.enum(['', ...KINDS]),
  village: z.string(),
  personal: z.object({
    text: z.string(),
    place: z.string(),
    name: z.string(),
    phone: z.string(),
    salt: z.string(),
  }),
});
export type LogForm = z.infer<typeof LogForm>;

/** A case that is being written down, under the id that it will have: saved twice it is still one. */
export const CaseDraft = z.object({ id: z.uuid(), form: LogForm });
export type CaseDraft = z.infer<typeof CaseDraft>;

/** May what is typed of such a case stay on the device unsaved? Of a corruption case nothing may (CO2). */
export const isKept = (kind: LogForm['kind']): boolean => kind !== 'corruption';

/** What of it may stay on the device unsaved. */
export const draftOf = (draft: CaseDraft): CaseDraft | undefined => (isKept(draft.form.kind) ? draft : undefined);

export const emptyLogForm = (salt: string): LogForm => ({
  kind: '',
  village: '',
  personal: { text: '', place: '', name: '', phone: '', salt },
});

/** A case that was said once, in the boxes of the form again. */
export const formOf = ({ kind, village, personal }: LogComplaint, salt: string): LogForm => ({
  kind,
  village: village === undefined ? '' : `${village}`,
  personal: {
    text: personal.text,
    place: personal.place ?? '',
    name: personal.name ?? '',
    phone: personal.phone ?? '',
    salt,
  },
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
