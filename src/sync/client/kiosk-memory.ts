import type { Day } from '#kernel/domain/business-day.ts';
import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import type { InstallationDatabase, KioskKept } from '#ledger/client/installation-database.ts';
import { count } from '../domain/kiosk-count.ts';
import type { DropReply } from '../domain/wire.ts';

/** So long what has arrived is kept: a lost server is restored within days, and the newest backup is of the night before. */
const KEPT_DAYS = 30;
/** And so many at most: about two megabytes, and more than thirty busy days of one counter. */
const MOST_KEPT = 5_000;
const DAY_MS = 24 * 3_600_000;

/** Which kiosk this installation is now; `undefined`: none. */
export async function currentKiosk({ settings, kiosks }: InstallationDatabase): Promise<KioskKept | undefined> {
  const current = await settings.get('kiosk');
  return current && kiosks.get(current.value);
}

/** From now on this installation is that kiosk. */
export const becomeKiosk = (db: InstallationDatabase, kiosk: KioskKept): Promise<unknown> =>
  db.transaction('rw', db.settings, db.kiosks, async () => {
    await db.kiosks.put(kiosk);
    await db.settings.put({ name: 'kiosk', value: kiosk.id });
  });

/**
 * What a reply says of the kiosk itself, in the transaction that takes its outcomes. It counts only if no other was taken since it was asked for:
 * then the credential would be an older one again, and its count would be of before. A server that has fewer answers than we know of was restored:
 * everything that is kept is sent again, which does no harm to what it has.
 */
export async function takeStanding(
  db: InstallationDatabase,
  asked: KioskKept,
  { standing, credential = asked.credential, has }: DropReply,
  arrived: number,
  today: Day,
): Promise<void> {
  const now = await db.kiosks.get(asked.id);
  if (!standing || now?.credential !== asked.credential) return;
  const waiting = (await db.loose.where({ status: 'waiting' }).toArray()).filter(({ kiosk }) => kiosk === asked.id);
  const told = { arrived, isAtRest: waiting.length === 0, isSendingAgain: waiting.some(({ isAgain }) => isAgain) };
  const { isLost, ...counted } = has === undefined ? { isLost: false } : count(now, { ...told, has });
  await db.kiosks.put({ ...now, ...counted, standing, credential, ...(isLost && { sentAgainOn: today }) });
  if (isLost) await sendAgain(db);
  else await letGo(db, today);
}

async function sendAgain({ loose, arrived }: InstallationDatabase): Promise<void> {
  const kept = await arrived.toArray();
  await loose.bulkPut(kept.map(({ hash, text, kiosk }) => ({ hash, text, kiosk, status: 'waiting', isAgain: true })));
  await arrived.clear();
}

async function letGo({ arrived }: InstallationDatabase, today: Day): Promise<void> {
  await arrived
    .where('day')
    .below(businessDay(startOfDay(today) - KEPT_DAYS * DAY_MS))
    .delete();
  const tooMany = (await arrived.count()) - MOST_KEPT;
  if (tooMany > 0) await arrived.orderBy('day').limit(tooMany).delete();
}
