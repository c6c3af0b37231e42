import { useEffect, useState } from 'react';

/**
 * The one-time token of the link by which this page was opened; `''` where there is none. It leaves the address bar at once, so that it
 * stands in no history, bookmark or picture of the screen.
 */
export function useLinkToken(): string {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return token;
}
