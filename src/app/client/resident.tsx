import '#ui/client/resident.css';
import '#survey/client/resident/survey.css';
import '#survey/client/kiosk/kiosk.css';
import '#survey/client/kiosk/kiosk-rest.css';
import '#survey/client/kiosk/kiosk-whole.css';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ResidentApp } from '#survey/client/resident/ResidentApp.tsx';
import type { DoorPage, ResidentPage } from '#survey/domain/resident-page.ts';
import { isPageThere, keepPage, reopenNowAndThen } from './resident-keeper.ts';

const page = JSON.parse(document.getElementById('page')!.textContent) as ResidentPage | DoorPage;

function wake(page: ResidentPage): void {
  /** Whatever keeps answers comes after the page has woken. Without a secure context nothing can be kept, and nothing is caught. */
  const openBox = window.isSecureContext
    ? () => import('./open-letter-box.ts').then(({ openLetterBox }) => openLetterBox(page))
    : undefined;
  const reopening = { isThere: isPageThere, reopen: () => location.reload() };
  const app = (
    <ResidentApp
      page={page}
      openBox={openBox}
      onRest={page.mode === 'kiosk' ? reopenNowAndThen(reopening) : undefined}
    />
  );
  // In slices: a tap is drawn in between.
  startTransition(() => void hydrateRoot(document.getElementById('root')!, app));
}

/** A kiosk that could keep no answer is none: the server has put beside it what to say then. */
const insecure = window.isSecureContext ? null : document.querySelector<HTMLTemplateElement>('#insecure');
if (insecure) document.body.replaceChildren(insecure.content);
else if (page.mode === 'door') void import('./resident-door.tsx').then(({ openDoor }) => openDoor(page));
else wake(page);
keepPage();
