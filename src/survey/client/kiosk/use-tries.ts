import { useEffect, useState } from 'react';
import { triesAfter, type Tries } from '../../domain/leave-code.ts';
import type { MaybeLetterBox } from '../resident/letter-box.ts';

/** Wrong codes that were typed here. They are counted on the disk: to open the page anew gives no new five. */
export function useTries(box: MaybeLetterBox): readonly [Tries, count: (wrong: number) => Promise<void>] {
  const [tries, setTries] = useState(triesAfter(0, 0));
  const remember = (wrong: number) => setTries(triesAfter(wrong, performance.now()));
  useEffect(() => void box?.wrongCodes().then(remember), [box]);
  const count = async (wrong: number) => {
    await box?.keepWrongCodes(wrong);
    remember(wrong);
  };
  return [tries, count];
}
