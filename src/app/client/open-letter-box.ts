import { digest } from '#ledger/client/digest.ts';
import { InstallationDatabase, type KioskKept } from '#ledger/client/installation-database.ts';
import type { LetterBox } from '#survey/client/resident/letter-box.ts';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { currentKiosk } from '#sync/client/kiosk-memory.ts';
import { doWork } from '#sync/client/do-work.ts';
import { dropOnce, type DropDeps } from '#sync/client/loose.ts';
import { createLoop } from '#sync/client/loop.ts';
import { post } from '#sync/client/post.ts';
import { createLetterBox } from './create-letter-box.ts';

/** Each municipality has a box of its own: what was told to a demonstration at the same address never reaches a real one. */
export const letterBoxOf = (municipality: string): InstallationDatabase =>
  new InstallationDatabase(`prongsai-${municipality}`);

/**
 * Opens what this installation keeps of nobody's answers to this municipality, and begins to send what waits. Rejects where the browser keeps
 * nothing. A kiosk on the page of another point goes to its own.
 */
export async function openLetterBox(page: ResidentPage): Promise<LetterBox> {
  const db = letterBoxOf(page.municipality);
  const deps: DropDeps = { db, post, work: () => doWork(), now: Date.now, uuid: () => crypto.randomUUID(), digest };
  const loop = createLoop({ name: db.name, try: () => dropOnce(deps), onDefect: reportError });
  const box = await createLetterBox(page, deps, loop);
  const elsewhere = itsOwnPage(page, await currentKiosk(db));
  if (elsewhere) location.replace(elsewhere);
  return {
    ...box,
    async keep(fields, isPartial) {
      const kept = await box.keep(fields, isPartial);
      if (kept.ok) void navigator.storage?.persist?.();
      return kept;
    },
  };
}

/** Where a kiosk belongs that shows the page of another point; `undefined`: it is where it belongs. One that is out of service belongs nowhere. */
export function itsOwnPage({ mode, point }: ResidentPage, kiosk: KioskKept | undefined): string | undefined {
  const isElsewhere = mode === 'kiosk' && kiosk && kiosk.standing !== 'revoked' && kiosk.point !== point.id;
  return isElsewhere ? `/k/${kiosk.pointCode}` : undefined;
}
