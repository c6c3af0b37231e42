import { useEffect } from 'react';
import { Banner } from '#ui/client/Banner.tsx';
import { isAtRest, secondsLeft } from '../../domain/kiosk.ts';
import { DemoNote } from '../resident/DemoNote.tsx';
import { keepAwake } from './keep-awake.ts';
import { loadFonts } from './load-fonts.ts';
import { KioskAttract } from './KioskAttract.tsx';
import { KioskQuestion } from './KioskQuestion.tsx';
import { KioskReason } from './KioskReason.tsx';
import { KioskRevoked } from './KioskRevoked.tsx';
import { KioskService } from './KioskService.tsx';
import { KioskStaff } from './KioskStaff.tsx';
import { KioskThanks } from './KioskThanks.tsx';
import { KioskWhole } from './KioskWhole.tsx';
import { countOf } from '../resident/letter-box.ts';
import { QuietLine } from './QuietLine.tsx';
import type { ResidentAppProps } from '../resident/resident-app-props.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';
import { useKiosk } from './use-kiosk.ts';
import { useLetterBox } from '../resident/use-letter-box.ts';
import { useTries } from './use-tries.ts';

/** A tablet on the counter that belongs to nobody: one visitor after the other, with or without network. */
export function Kiosk({ page, openBox, onRest }: ResidentAppProps) {
  const { box, state: lies } = useLetterBox(openBox);
  const [state, dispatch, kept] = useKiosk(page, box);
  const [tries, onTried] = useTries(box);
  const words = RESIDENT_WORDS[state.language];
  const isResting = isAtRest(state) && countOf(lies, 'waiting') === 0 && lies.road === 'open';
  useEffect(() => onRest?.(isResting), [onRest, isResting]);
  useEffect(() => keepAwake(document, navigator.wakeLock), []);
  useEffect(() => loadFonts(document), []);

  if (box === null) return <Banner state="needs-you" title={words.kiosk.unusable} />;
  const parts = { page, state, dispatch, secondsLeft: secondsLeft(state) };
  const line = (
    <QuietLine
      language={state.language}
      box={lies}
      isUnsaved={state.isUnsaved}
      onStaff={() => dispatch({ type: 'staff-called' })}
    />
  );
  const demo = page.isDemo && <DemoNote>{words.demo}</DemoNote>;
  switch (state.screen) {
    case 'attract':
      return (
        <>
          {demo}
          {lies.kiosk?.is === 'revoked' ? (
            <KioskRevoked page={page} language={state.language} box={lies} />
          ) : (
            <KioskAttract {...parts} />
          )}
          {line}
        </>
      );
    case 'service':
      return <KioskService {...parts} />;
    case 'question':
      return <KioskQuestion key={state.at} {...parts} />;
    case 'reason':
      return <KioskReason {...parts} />;
    case 'whole':
      return <KioskWhole {...parts} />;
    case 'staff':
      return <KioskStaff {...parts} tries={tries} onTried={onTried} />;
    case 'thanks':
      return (
        <>
          {demo}
          <KioskThanks {...parts} fate={kept === undefined ? 'waiting' : (lies.lying.get(kept) ?? 'sent')} />
          {line}
        </>
      );
  }
}
