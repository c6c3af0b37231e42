import '#ui/client/resident.css';
import '#survey/client/survey.css';
import '#survey/client/kiosk.css';
import { hydrateRoot } from 'react-dom/client';
import { ResidentApp } from '#survey/client/ResidentApp.tsx';
import type { ResidentPage } from '#survey/domain/resident-page.ts';
import { keepPage, reopenNowAndThen } from './resident-keeper.ts';

const page = JSON.parse(document.getElementById('page')!.textContent) as ResidentPage;

/** Whatever keeps answers comes after the page has woken. Without a secure context nothing can be kept, and nothing is caught. */
const openBox = window.isSecureContext
  ? () => import('./open-letter-box.ts').then(({ openLetterBox }) => openLetterBox(page))
  : undefined;

hydrateRoot(
  document.getElementById('root')!,
  <ResidentApp page={page} openBox={openBox} onRest={page.mode === 'kiosk' ? reopenNowAndThen() : undefined} />,
);
keepPage();
