import { useEffect, useState } from 'react';
import type { Instant } from '#kernel/domain/ids.ts';
import { opensNext, type OpeningHours } from '../../domain/opening-hours.ts';

const LOOK_MS = 5_000;

/**
 * When the point opens again; `undefined` while it is open. By the tablet's own clock, so it needs no network. The page that the server made knows no hour:
 * it is open until it has woken.
 */
export function useClosed(hours: OpeningHours | undefined): Instant | undefined {
  const [opens, setOpens] = useState<Instant>();
  useEffect(() => {
    if (!hours) return;
    const look = () => setOpens(opensNext(hours, Date.now()));
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, [hours]);
  return hours && opens;
}
