import { z } from 'zod/mini';
import { Instant, Uuid } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import type { Sealer } from './delivery.ts';

/**
 * What a kiosk carries for us, sealed: who it is, how often its credential was renewed, and its enrolment in full, so that a server that lost it in a
 * restore can say it again.
 */
const KioskCredential = z.object({
  for: z.literal('kiosk'),
  kiosk: Uuid,
  renewal: z.int(),
  enrolled: z.object({ point: Uuid, label: z.optional(z.string()), by: Uuid, at: Instant }),
});
export type KioskCredential = z.infer<typeof KioskCredential>;

export const sealCredential = ({ seal }: Pick<Sealer, 'seal'>, credential: KioskCredential): string =>
  seal(JSON.stringify(credential));

/** `undefined`: not one of ours. */
export function readCredential({ open }: Pick<Sealer, 'open'>, sealed: string): KioskCredential | undefined {
  const read = KioskCredential.safeParse(readJson(open(sealed) ?? ''));
  return read.success ? read.data : undefined;
}
