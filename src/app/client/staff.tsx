import '#ui/client/staff.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { v4 as uuidv4 } from 'uuid';
import { createI18n } from '#i18n/client/create-i18n.ts';
import { keptLanguage } from '#i18n/client/kept-language.ts';
import { endSession } from './end-session.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createInstallation } from './installation.ts';
import { StaffDoor } from './StaffDoor.tsx';
import { words } from './words-of-rooms.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(words, keptLanguage())}>
      <ErrorBoundary>
        <StaffDoor installation={createInstallation(uuidv4, endSession)} />
      </ErrorBoundary>
    </I18nextProvider>
  </StrictMode>,
);
