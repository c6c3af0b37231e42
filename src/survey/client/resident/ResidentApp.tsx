import { Kiosk } from '../kiosk/Kiosk.tsx';
import type { ResidentAppProps } from './resident-app-props.ts';
import { ResidentBoundary } from './ResidentBoundary.tsx';
import { Survey } from './Survey.tsx';

/** The page of a service point, as the server renders it and as the browser wakes it. */
export const ResidentApp = ({ page, openBox, onRest }: ResidentAppProps) => {
  const Screen = page.mode === 'kiosk' ? Kiosk : Survey;
  return (
    <ResidentBoundary page={page}>
      <Screen page={page} openBox={openBox} onRest={onRest} />
    </ResidentBoundary>
  );
};
