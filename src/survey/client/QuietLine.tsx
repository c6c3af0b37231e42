import { Icon } from '#ui/client/Icon.tsx';
import { countOf, type LetterBoxState } from './letter-box.ts';
import type { RESIDENT_WORDS } from './resident-words.ts';

interface QuietLineProps {
  readonly words: (typeof RESIDENT_WORDS)['th'];
  readonly box: LetterBoxState;
  readonly isUnsaved: boolean;
}

/** The horizon at the foot, and a small sign for staff: the road, what waits, what needs them. */
export function QuietLine({ words, box, isUnsaved }: QuietLineProps) {
  const isCut = box.road === 'cut';
  const [waiting, refused] = [countOf(box, 'waiting'), countOf(box, 'rejected')];
  const counts = [waiting > 0 && words.waiting(waiting), refused > 0 && words.refused(refused)].filter(Boolean);
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
      <span className="soft">{counts.join(' · ')}</span>
    </footer>
  );
}
