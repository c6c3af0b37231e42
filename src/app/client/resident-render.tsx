import { renderToString } from 'react-dom/server';
import { ResidentApp } from '#survey/client/resident/ResidentApp.tsx';
import type { ResidentPage } from '#survey/domain/resident-page.ts';

/** What stands in `#root` of a service point's page: usable as it is, and woken by the browser from the same data. */
export const renderResident = (page: ResidentPage): string => renderToString(<ResidentApp page={page} />);
