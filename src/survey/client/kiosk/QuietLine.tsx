import type { Language } from '#i18n/domain/language.ts';
import { Icon } from '#ui/client/Icon.tsx';
import { countOf, type KioskStanding, type LetterBoxState } from '../resident/letter-box.ts';
import { RESIDENT_WORDS } from '../resident/resident-words.ts';
import { KIOSK_WORDS } from './kiosk-words.ts';
import { useHold } from './use-hold.ts';

interface QuietLineProps {
  readonly language: Language;
  readonly box: LetterBoxState;
  readonly isUnsaved: boolean;
  /** Somebody of the staff wants to leave. */
  readonly onStaff: () => void;
}

/** The horizon at the foot, and a small sign for staff: the road, what waits, what needs them, what this tablet is. Held for a while it lets them out. */
export function QuietLine({ language, box, isUnsaved, onStaff }: QuietLineProps) {
  const words = RESIDENT_WORDS[language];
  const hold = useHold(onStaff);
  const isCut = box.road === 'cut';
  const [waiting, refused] = [countOf(box, 'waiting'), countOf(box, 'rejected')];
  const signs = [
    waiting > 0 && words.waiting(waiting),
    refused > 0 && words.refused(refused),
    box.kiosk && signOf(words, box.kiosk),
  ].filter(Boolean);
  return (
    <footer className="quiet-line" data-road={isCut ? 'cut' : 'open'}>
      <button type="button" className="staff-sign" aria-label={KIOSK_WORDS[language].forStaff} {...hold}>
        <Icon name={isUnsaved ? 'alert' : isCut ? 'cut' : 'road'} className="small" />
      </button>
      {isUnsaved ? (
        words.kiosk.unsaved
      ) : isCut ? (
        words.kiosk.cut
      ) : (
        <span className="soft here">{words.kiosk.connected}</span>
      )}
      <span className="soft">{signs.join(' · ')}</span>
    </footer>
  );
}

function signOf({ kiosk }: (typeof RESIDENT_WORDS)['th'], { is, hasSentAgain }: KioskStanding): string | false {
  if (is === 'not-enrolled') return kiosk.notEnrolled;
  if (is === 'cloned') return kiosk.cloned;
  return hasSentAgain && kiosk.sentAgain;
}
