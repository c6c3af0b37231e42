import { businessDay, startOfDay } from '#kernel/domain/business-day.ts';
import type { Instant, Ref } from '#kernel/domain/ids.ts';
import { readJson } from '#kernel/domain/read-json.ts';
import { bytesOf, COMMAND_VERSION } from '#ledger/domain/command.ts';
import type { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { DropReply, LONGEST_LOOSE, PROTOCOL_VERSION, type DropRequest } from '../domain/wire.ts';
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

/**
 * Keeps what nobody said: on the disk when the promise is kept. The command names its day and no hour. Returns its hash.
 */
export async function keepLoose(
  { db, now, uuid, digest }: LooseDeps,
  type: string,
  body: { readonly type: string },
): Promise<string> {
  const target: Ref = { type, id: uuid() };
  const text = JSON.stringify({
    id: uuid(),
    v: COMMAND_VERSION,
    target,
    saidAt: startOfDay(businessDay(now())),
    ...body,
  });
  const hash = await digest(text);
  await db.loose.add({ hash, text, status: 'waiting' });
  return hash;
}

/**
 * Sends what waits, as much as the open door takes at once; with nothing waiting it only finds out whether there is a road. What has an outcome is
 * let go; a refused one stays to be shown.
 */
export async function dropOnce({ db, post }: LooseDeps): Promise<Tried> {
  const waiting = await db.loose.where({ status: 'waiting' }).toArray();
  const request = requestOf(waiting.map(({ text }) => text));
  const answer = await post('/api/drop', JSON.stringify(request));
  const reply = DropReply.safeParse(answer?.status === 200 ? readJson(answer.text) : undefined);
  if (!reply.success) return { isTaken: false, isMore: false, hasWork: true, retryAfterMs: answer?.retryAfterMs };
  await db.transaction('rw', db.loose, async () => {
    for (const { hash, status, code } of reply.data.outcomes)
      if (status === 'rejected') await db.loose.update(hash, { status, code: code ?? '' });
      else await db.loose.delete(hash);
  });
  const left = await db.loose.where({ status: 'waiting' }).count();
  return { isTaken: true, isMore: left > 0 && left < waiting.length, hasWork: left > 0 };
}

/** At least one goes, however long it is. Room is left for the envelope and for what JSON escapes. */
function requestOf(texts: readonly string[]): DropRequest {
  const commands: DropRequest['commands'] = [];
  let bytes = 256;
  for (const text of texts) {
    bytes += bytesOf(JSON.stringify({ text })) + 1;
    if (commands.length && bytes > LONGEST_LOOSE) break;
    commands.push({ text });
  }
  return { protocol: PROTOCOL_VERSION, commands };
}
