import { businessDay, startOfDay, type Day } from '#kernel/domain/business-day.ts';
import type { Instant, Ref } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { bytesOf, COMMAND_VERSION } from '#ledger/domain/command.ts';
import type { InstallationDatabase, KioskKept, LooseKept } from '#ledger/client/installation-database.ts';
import { DropReply, LONGEST_LOOSE, PROTOCOL_VERSION, type DropRequest } from '../domain/wire.ts';
import { WORK_WANTED } from '../domain/work.ts';
import { currentKiosk, takeStanding } from './kiosk-memory.ts';
import type { Tried } from './loop.ts';
import type { Post } from './post.ts';

export interface LooseDeps {
  readonly db: InstallationDatabase;
  readonly post: Post;
  readonly now: () => Instant;
  /** A UUIDv4: a v7 would tell the millisecond. */
  readonly uuid: () => string;
  readonly digest: (text: string) => Promise<string>;
}

export interface DropDeps extends LooseDeps {
  /** Does what the door asks of nobodies, once what they said is kept. `undefined`: it asks for nothing, or it could not be done. */
  readonly work: () => Promise<string | undefined>;
}

/** What nobody said, as it travels: it names its day and no hour. The same words give the same text. */
export const looseText = (id: string, target: Ref, day: Day, body: { readonly type: string }): string =>
  JSON.stringify({ id, v: COMMAND_VERSION, target, saidAt: startOfDay(day), ...body });

/**
 * Keeps what nobody said: on the disk when the promise is kept. The command names its day and no hour. `kiosk`: as which one it is said. Returns its
 * hash.
 */
export async function keepLoose(
  deps: LooseDeps,
  type: string,
  body: { readonly type: string },
  kiosk?: string,
): Promise<string> {
  const [hash] = await keepTogether(deps, [{ target: { type, id: deps.uuid() }, body }], kiosk);
  return hash!;
}

/** Something that nobody says; `day` where it is not to name today. */
export interface LooseSaying {
  readonly target: Ref;
  readonly body: { readonly type: string };
  readonly day?: Day;
}

/** Several things at once: all on the disk or none. Nothing in them joins one to another. */
export async function keepTogether(
  { db, now, uuid, digest }: LooseDeps,
  sayings: readonly LooseSaying[],
  kiosk?: string,
): Promise<readonly string[]> {
  const texts = sayings.map(({ target, body, day = businessDay(now()) }) => looseText(uuid(), target, day, body));
  const hashes = await Promise.all(texts.map(digest));
  await db.loose.bulkAdd(
    texts.map((text, i) => ({ hash: hashes[i]!, text, status: 'waiting', ...(kiosk && { kiosk }) })),
  );
  return hashes;
}

/**
 * Sends what waits of one speaker, as much as the open door takes at once; with nothing waiting it only finds out whether there is a road, and a kiosk
 * tells that it is there. What has an outcome is let go; a refused one stays to be shown, and what a kiosk has said is kept for a while.
 */
export async function dropOnce(deps: DropDeps): Promise<Tried> {
  const { db, now } = deps;
  const waiting = await db.loose.where({ status: 'waiting' }).toArray();
  const [first] = waiting;
  const kiosk = first ? await speakerOf(db, first) : await currentKiosk(db);
  const request = requestOf(
    waiting.filter((row) => row.kiosk === first?.kiosk),
    kiosk,
  );
  const answer = await hand(deps, request, kiosk);
  const reply = DropReply.safeParse(answer?.status === 200 ? readJson(answer.text) : undefined);
  if (!reply.success) return { isTaken: false, isMore: false, hasWork: true, retryAfterMs: answer?.retryAfterMs };
  const settled = await db.transaction('rw', db.loose, db.arrived, db.kiosks, async () => {
    const { settled, arrived } = await takeOutcomes(db, reply.data, businessDay(now()));
    if (kiosk) await takeStanding(db, kiosk, reply.data, arrived, businessDay(now()));
    return settled;
  });
  const left = await db.loose.where({ status: 'waiting' }).count();
  return { isTaken: true, isMore: left > 0 && settled > 0, hasWork: left > 0 };
}

/** A phone works first and a kiosk only when it is told to; whose work is not taken does it once more, and then it is an outage. */
async function hand({ post, work }: DropDeps, request: DropRequest, kiosk: KioskKept | undefined) {
  const say = (done: string | undefined) =>
    post(
      '/api/drop',
      JSON.stringify({ ...request, ...(done !== undefined && { work: done }) }),
      kiosk ? { 'x-kiosk': kiosk.credential } : {},
    );
  const answer = await say(kiosk || !request.commands.length ? undefined : await work());
  return answer?.status === WORK_WANTED ? say(await work()) : answer;
}

/** As which kiosk it was said here; `undefined`: by nobody. */
const speakerOf = async ({ kiosks }: InstallationDatabase, { kiosk }: LooseKept): Promise<KioskKept | undefined> =>
  kiosk === undefined ? undefined : kiosks.get(kiosk);

/** `arrived`: those among the settled ones that the municipality keeps for the first time, as far as is known here. */
async function takeOutcomes({ loose, arrived }: InstallationDatabase, { outcomes }: DropReply, today: string) {
  const took = { settled: 0, arrived: 0 };
  for (const { hash, status, code } of outcomes) {
    const row = await loose.get(hash);
    if (row?.status !== 'waiting') continue;
    took.settled += 1;
    if (status === 'rejected') {
      await loose.update(hash, { status, code: code ?? '' });
      continue;
    }
    await loose.delete(hash);
    if (row.kiosk) await arrived.put({ hash, text: row.text, day: today, kiosk: row.kiosk });
    if (!row.isAgain) took.arrived += 1;
  }
  return took;
}

/** Some 700 bytes of it are the work. */
const ENVELOPE = 1_024;

/** At least one goes, however long it is. Room is left for the envelope, for the work of nobodies and for what JSON escapes. */
function requestOf(rows: readonly LooseKept[], kiosk: KioskKept | undefined): DropRequest {
  const commands: DropRequest['commands'] = [];
  let bytes = ENVELOPE;
  for (const { text } of rows) {
    bytes += bytesOf(JSON.stringify({ text })) + 1;
    if (commands.length && bytes > LONGEST_LOOSE) break;
    commands.push({ text });
  }
  return { protocol: PROTOCOL_VERSION, commands, ...(kiosk && { waiting: rows.length - commands.length }) };
}
