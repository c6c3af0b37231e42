import type { SignedInMember } from '#app/client/installation.ts';
import { complaint } from '#complaint/domain/complaint.ts';
import { listOf } from '#ledger/client/view.ts';
import { openDevice, queue } from './device.ts';
import { openRaw, walk } from './raw-database.ts';

/** Reads the newest `limit` cases as a screen does, with so many unsent ones of hers, and by a bare cursor; ms of each time. */
export async function listing(
  member: SignedInMember,
  { limit, unsent, times }: { readonly limit: number; readonly unsent: number; readonly times: number },
): Promise<{ readonly listed: readonly number[]; readonly walked: readonly number[] }> {
  const takeBack = await queue(member, unsent);
  const { db, deps } = openDevice(member);
  await db.open();
  const raw = await openRaw(member.database);
  const newest = IDBKeyRange.bound([complaint.type, 'loggedAt', -Infinity], [complaint.type, 'loggedAt', []]);
  const [listed, walked]: [number[], number[]] = [[], []];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const views = await listOf(deps, { type: complaint.type, by: 'loggedAt', isDescending: true, limit });
    listed.push(performance.now() - start);
    const again = performance.now();
    const rows = await walk(raw, 'base', 'keys', newest, limit);
    walked.push(performance.now() - again);
    if (rows.length !== limit || views.length !== limit + unsent)
      throw new Error(`${views.length} and ${rows.length} of ${limit}`);
  }
  raw.close();
  db.close();
  await takeBack();
  return { listed, walked };
}
