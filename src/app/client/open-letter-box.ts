import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase } from '#ledger/client/installation-database.ts';
import type { LetterBox } from '#survey/client/letter-box.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { dropOnce, type LooseDeps } from '#sync/client/loose.ts';
import { createLoop } from '#sync/client/loop.ts';
import { post } from '#sync/client/post.ts';
import { createLetterBox } from './create-letter-box.ts';

/**
 * Opens what this installation keeps of nobody's answers to this municipality, and begins to send what waits. Rejects where the browser keeps
 * nothing. Each municipality has a box of its own: what was told to a demonstration at the same address never reaches a real one.
 */
export async function openLetterBox(page: ResidentPage): Promise<LetterBox> {
  const db = new InstallationDatabase(`prongsai-${page.municipality}`);
  const deps: LooseDeps = { db, post, now: Date.now, uuid: () => crypto.randomUUID(), digest };
  const loop = createLoop({ name: db.name, try: () => dropOnce(deps), onDefect: reportError });
  const box = await createLetterBox(page, deps, loop);
  return {
    ...box,
    async keep(fields) {
      const kept = await box.keep(fields);
      if (kept.ok) void navigator.storage?.persist?.();
      return kept;
    },
  };
}
