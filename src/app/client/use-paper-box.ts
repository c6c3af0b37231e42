import { useEffect, useState } from 'react';
import type { PaperBox } from '#survey/client/paper/paper-box.ts';
import { openPaperBox } from './paper-box.ts';

/** The letter box of her municipality, open as long as she is signed in: what was typed from paper leaves whatever screen she is at. */
export function usePaperBox(municipality: string): PaperBox | undefined {
  const [box, setBox] = useState<PaperBox>();
  useEffect(() => {
    const opened = openPaperBox(municipality);
    setBox(opened);
    return opened.stop;
  }, [municipality]);
  return box;
}
