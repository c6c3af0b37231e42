import { err, ok } from '#kernel/domain/result.ts';
import { digest } from '#ledger/client/digest.ts';
import { inTime } from '#ledger/client/in-time.ts';
import type { InstallationDatabase } from '#ledger/client/installation-database.ts';
import type { PaperAnswer, PaperBox, PaperBoxState } from '#survey/client/paper/paper-box.ts';
import { doWork } from '#sync/client/do-work.ts';
import { dropOnce, looseText } from '#sync/client/loose.ts';
import { createLoop, type Loop, type Tried } from '#sync/client/loop.ts';
import { post } from '#sync/client/post.ts';
import { PATIENCE_MS } from './create-letter-box.ts';
import { letterBoxOf } from './open-letter-box.ts';

/** Where nothing waits nobody is asked for a road: the staff's own loop knows it. */
const NOTHING_WAITS: Tried = { isTaken: true, isMore: false, hasWork: false };

const waitingIn = ({ loose }: InstallationDatabase) => loose.where({ status: 'waiting' }).count();

/** The letter box of a municipality on a staff device, and the loop that empties it. */
export function openPaperBox(municipality: string): PaperBox & { readonly stop: () => void } {
  const db = letterBoxOf(municipality);
  const deps = { db, post, work: () => doWork(), now: Date.now, uuid: () => crypto.randomUUID(), digest };
  const tryOnce = async () => ((await waitingIn(db)) > 0 ? dropOnce(deps) : NOTHING_WAITS);
  const loop = createLoop({ name: db.name, try: tryOnce, onDefect: reportError });
  const stop = () => {
    loop.stop();
    db.close();
  };
  return { ...paperBox(db, loop), stop };
}

/** The box over a storage and a loop that empties it. */
export function paperBox(db: InstallationDatabase, loop: Pick<Loop, 'said' | 'subscribe' | 'state'>): PaperBox {
  const listeners = new Set<() => void>();
  let state: PaperBoxState | undefined;
  const look = async () => {
    const [waiting, all] = [await waitingIn(db), await db.loose.count()];
    state = { waiting, rejected: all - waiting };
    listeners.forEach((listener) => listener());
  };
  // A look that fails changes nothing of what was kept: the next one tells.
  const lookAnew = () => void look().catch(() => undefined);
  loop.subscribe(() => {
    if (!loop.state().isRunning) lookAnew();
  });
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async keep(answers) {
      try {
        await inTime(putAll(db, answers), PATIENCE_MS);
      } catch {
        return err('not-saved'); // the disk is full or hangs, or the browser took the database away
      }
      lookAnew();
      loop.said();
      return ok(answers.length);
    },
  };
}

/** In one transaction. One that lies there already is the same row. */
async function putAll(db: InstallationDatabase, answers: readonly PaperAnswer[]): Promise<void> {
  const texts = answers.map(({ id, target, day, body }) => looseText(id, target, day, body));
  const hashes = await Promise.all(texts.map(digest));
  const rows = texts.map((text, index) => ({ hash: hashes[index]!, text, status: 'waiting' as const }));
  await db.transaction('rw', db.loose, () => db.loose.bulkPut(rows));
}
