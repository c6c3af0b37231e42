import { z } from 'zod/mini';
import { Instant, Uuid } from '#kernel/domain/ids.ts';
import { Line } from '#ledger/domain/personal.ts';
import { KioskCode } from './kiosk-code.ts';

/** An officer wants a tablet at this point. */
export const AskKioskCode = z.object({ point: Uuid, label: z.optional(Line) });
export type AskKioskCode = z.infer<typeof AskKioskCode>;

/** `address`: where the tablet is to go, if that is not where the officer is herself. */
export const KioskCodeGiven = z.object({ code: z.string(), expiresAt: Instant, address: z.optional(z.string()) });
export type KioskCodeGiven = z.infer<typeof KioskCodeGiven>;

/** An officer shows this code, and asks whether a tablet has used it. */
export const AskKioskCodeUse = z.object({ code: KioskCode });
export const KioskCodeUse = z.object({ isUsed: z.boolean() });

/** `kiosk`: its own id, a UUIDv4 that the tablet made. Whoever says the same code and the same id again did not hear the answer, and gets it again. */
export const Enrol = z.object({ code: KioskCode, kiosk: Uuid });
export type Enrol = z.infer<typeof Enrol>;

export const Enrolled = z.object({ point: Uuid, pointCode: z.string(), credential: z.string() });
export type Enrolled = z.infer<typeof Enrolled>;

/**
 * What the server alone knows of a kiosk. `lastContact`: the quarter of an hour in which it was heard last. `waiting`: answers that lay on it then
 * and had not arrived. `held`: answers that came from it and wait for a person. `isSuspect`: some of them came from a copy of it.
 */
export const KioskContact = z.object({
  id: Uuid,
  lastContact: z.optional(Instant),
  waiting: z.optional(z.int()),
  held: z.optional(z.int()),
  isSuspect: z.optional(z.boolean()),
});
export type KioskContact = z.infer<typeof KioskContact>;
export const KioskContacts = z.object({ kiosks: z.array(KioskContact) });
