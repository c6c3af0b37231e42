import { Icon } from '#ui/client/Icon.tsx';
import { countOf, type KioskStanding, type LetterBoxState } from '../resident/letter-box.ts';
import type { RESIDENT_WORDS } from '../resident/resident-words.ts';

type Words = (typeof RESIDENT_WORDS)['th'];

interface QuietLineProps {
  readonly words: Words;
  readonly box: LetterBoxState;
  readonly isUnsaved: boolean;
}

/** The horizon at the foot, and a small sign for staff: the road, what waits, what needs them, what this tablet is. */
export function QuietLine({ words, box, isUnsaved }: QuietLineProps) {
  const isCut = box.road === 'cut';
  const [waiting, refused] = [countOf(box, 'waiting'), countOf(box, 'rejected')];
  const signs = [
    waiting > 0 && words.waiting(waiting),
    refused > 0 && words.refused(refused),
    box.kiosk && signOf(words, box.kiosk),
  ].filter(Boolean);
  return (
    <footer className="quiet-line" data-road={isCut ? 'cut' : 'open'}>
      {isUnsaved ? <Icon name="alert" className="small" /> : <Icon name={isCut ? 'cut' : 'road'} className="small" />}
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

function signOf({ kiosk }: Words, { is, hasSentAgain }: KioskStanding): string | false {
  if (is === 'not-enrolled') return kiosk.notEnrolled;
  if (is === 'cloned') return kiosk.cloned;
  return hasSentAgain && kiosk.sentAgain;
}
