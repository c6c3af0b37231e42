import { z } from 'zod/mini';
import { businessDay } from '#kernel/domain/business-day.ts';
import type { Instant } from '#kernel/domain/ids.ts';

const Backup = z.object({
  name: z.string(),
  /** When it was made; only of a checked one it is known. */
  madeAt: z.optional(z.int()),
  bytes: z.int(),
  checked: z.boolean(),
});

/** The newest first. `second`: whether the newest checked one is in the second folder too, where there is to be one. */
export const Backups = z.object({ backups: z.array(Backup), second: z.enum(['none', 'whole', 'behind']) });
export type Backups = z.infer<typeof Backups>;
export type Backup = Backups['backups'][number];
export type CheckedBackup = Backup & { readonly madeAt: Instant };

/** What somebody must see to: no backup yet, none of the last two days, or a second folder that is not there or lacks the newest. */
export type BackupConcern = 'none-yet' | 'too-old' | 'second-behind';

/** One is made each day: when the second day has gone by without one, something is the matter. */
const OLD_MS = 2 * 24 * 3_600_000;

/** The last backup that can be relied on, and what somebody must see to. */
export function backupState({ backups, second }: Backups, now: Instant) {
  const last = backups.find((backup): backup is CheckedBackup => backup.madeAt !== undefined);
  const concerns: BackupConcern[] = [];
  if (!last) concerns.push('none-yet');
  else if (now - last.madeAt > OLD_MS) concerns.push('too-old');
  if (last && second === 'behind') concerns.push('second-behind');
  return { last, concerns };
}

const HOUR_MS = 3_600_000;
/** People speak of the night until the morning. */
const MORNING_MS = 6 * HOUR_MS;
const BANGKOK_MS = 7 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** How people speak of a day: of the hours after midnight as of last night. */
export function spokenDay(at: Instant, now: Instant): 'last-night' | 'today' | 'yesterday' | 'earlier' {
  if (businessDay(at) === businessDay(now)) return (at + BANGKOK_MS) % DAY_MS < MORNING_MS ? 'last-night' : 'today';
  return businessDay(at) === businessDay(now - DAY_MS) ? 'yesterday' : 'earlier';
}
