import type { ResidentPage } from '../domain/resident-page.ts';
import { Kiosk } from './Kiosk.tsx';
import type { LetterBox } from './letter-box.ts';
import { ResidentBoundary } from './ResidentBoundary.tsx';
import { Survey } from './Survey.tsx';

export interface ResidentAppProps {
  readonly page: ResidentPage;
  /** Absent on the server, and in a browser that may keep nothing: then the form is sent as forms always were. */
  readonly openBox?: (() => Promise<LetterBox>) | undefined;
  /** Told when nobody is in the middle of anything, and when somebody is. */
  readonly onRest?: ((isAtRest: boolean) => void) | undefined;
}

/** The page of a service point, as the server renders it and as the browser wakes it. */
export const ResidentApp = ({ page, openBox, onRest }: ResidentAppProps) => {
  const Screen = page.mode === 'kiosk' ? Kiosk : Survey;
  return (
    <ResidentBoundary page={page}>
      <Screen page={page} openBox={openBox} onRest={onRest} />
    </ResidentBoundary>
  );
};
