import { createRoot } from 'react-dom/client';
import { inTime } from '#ledger/client/in-time.ts';
import type { InstallationDatabase } from '#ledger/client/installation-database.ts';
import { KioskDoor } from '#survey/client/kiosk/KioskDoor.tsx';
import type { DoorPage } from '#survey/domain/resident-page.ts';
import { currentKiosk } from '#sync/client/kiosk-memory.ts';
import { post } from '#sync/client/post.ts';
import { PATIENCE_MS } from './create-letter-box.ts';
import { letterBoxOf } from './open-letter-box.ts';
import { enrolHere } from './resident-enrolment.ts';

/** Where an installed kiosk begins: one that has a point goes there at once. */
const START = '/k/';

/** Opens the door of all kiosks. The code leaves the address bar at once, so that it stands in no history. */
export async function openDoor({ language, municipality }: DoorPage): Promise<void> {
  const code = location.hash.slice(1);
  history.replaceState(null, '', location.pathname + location.search);
  addEventListener('hashchange', () => location.reload()); // another code, in the page that is open already
  const db = letterBoxOf(municipality);
  const own = await ownPageIn(db);
  if (own && !code && location.pathname === START) return location.replace(own);
  const deps = {
    db,
    post,
    kiosk: crypto.randomUUID(),
    wait: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
  const enrol = async (typed: string) => {
    const enrolled = await enrolHere(deps, typed);
    if (!enrolled.ok) return enrolled;
    void navigator.storage?.persist?.();
    location.replace(`/k/${enrolled.value.pointCode}`);
    return enrolled;
  };
  createRoot(document.getElementById('root')!).render(
    <KioskDoor language={language} code={code} own={own} enrol={enrol} />,
  );
}

/** A browser that keeps nothing, or never says whether it does, has no page of its own; it hears of it when it wants to be enrolled. */
async function ownPageIn(db: InstallationDatabase): Promise<string | undefined> {
  const kiosk = await inTime(currentKiosk(db), PATIENCE_MS).catch(() => undefined);
  return kiosk && kiosk.standing !== 'revoked' ? `/k/${kiosk.pointCode}` : undefined;
}
