import { inTime } from '#ledger/client/in-time.ts';
import type { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { err, ok } from '#kernel/domain/result.ts';
import type { LetterBox, LetterBoxState } from '#survey/client/letter-box.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { responseFromFields } from '#survey/domain/response-from-fields.ts';
import { keepLoose, type LooseDeps } from '#sync/client/loose.ts';
import type { Loop } from '#sync/client/loop.ts';

/** Slower than any disk. A storage that hangs never says so, and a visitor does not stand before a dead screen for longer. */
export const PATIENCE_MS = 10_000;

/** The box over a storage and a loop that empties it. Rejects where the storage cannot be read. */
export async function createLetterBox(page: ResidentPage, deps: LooseDeps, loop: Loop): Promise<LetterBox> {
  const listeners = new Set<() => void>();
  let state: LetterBoxState = { lying: await inTime(lyingIn(deps.db), PATIENCE_MS), road: loop.state().road };
  const tell = (changed: Partial<LetterBoxState>) => {
    state = { ...state, ...changed };
    listeners.forEach((listener) => listener());
  };
  const countAnew = () => lyingIn(deps.db).then((lying) => tell({ lying }));
  loop.subscribe(() => {
    tell({ road: loop.state().road });
    // A count that fails changes nothing of what was kept: the next one tells.
    if (!loop.state().isRunning) void countAnew().catch(() => undefined);
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
      let hash: string;
      try {
        hash = await inTime(keepLoose(deps, 'response', response.value), PATIENCE_MS);
      } catch {
        return err('not-saved'); // the disk is full or hangs, or the browser took the database away
      }
      tell({ lying: new Map(state.lying).set(hash, 'waiting') });
      loop.said();
      return ok(hash);
    },
  };
}

async function lyingIn({ loose }: InstallationDatabase): Promise<LetterBoxState['lying']> {
  return new Map((await loose.toArray()).map(({ hash, status }) => [hash, status]));
}
