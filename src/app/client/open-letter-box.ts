import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { LetterBox, LetterBoxState } from '#survey/client/letter-box.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { dropOnce, keepLoose, type LooseDeps } from '#sync/client/loose.ts';
import { createLoop } from '#sync/client/loop.ts';
import { post } from '#sync/client/post.ts';

/** Opens what this installation keeps of nobody's answers, and begins to send what waits. Rejects where the browser keeps nothing. */
export async function openLetterBox(page: ResidentPage): Promise<LetterBox> {
  const db = new InstallationDatabase();
  const deps: LooseDeps = { db, post, now: Date.now, uuid: () => crypto.randomUUID(), digest };
  const listeners = new Set<() => void>();
  let state: LetterBoxState = { ...(await lyingIn(db)), road: 'unknown' };
  const tell = (changed: Partial<LetterBoxState>) => {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  };
  const loop = createLoop({ name: 'drop', try: () => dropOnce(deps), onDefect: reportError });
  loop.subscribe(() => {
    tell({ road: loop.state().road });
    if (!loop.state().isRunning) void lyingIn(db).then(tell);
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sendNow: loop.now,
    async keep(fields) {
      const response = responseFromFields(page, fields);
      if (!response.ok) return response;
      try {
        await keepLoose(deps, 'response', response.value);
      } catch {
        return err('not-saved'); // the disk is full, or the browser took the database away
      }
      tell(await lyingIn(db));
      loop.said();
      void navigator.storage?.persist?.();
      return ok(undefined);
    },
  };
}

async function lyingIn({ loose }: InstallationDatabase): Promise<Pick<LetterBoxState, 'waiting' | 'refused'>> {
  const waiting = await loose.where({ status: 'waiting' }).count();
  return { waiting, refused: await loose.where({ status: 'rejected' }).count() };
}
