import { useEffect, useState } from 'react';
import { Button } from '#ui/client/Button.tsx';

/** Nothing is left to fill where it was installed, or fills the screen already. */
const isFull = (): boolean =>
  document.fullscreenElement !== null || matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches;

/** Lets the page fill the screen, where the browser can and it does not yet. Only a tap may ask for that. */
export function FullScreenButton({ label }: { label: string }) {
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    const look = () => setOffered(document.fullscreenEnabled && !isFull());
    look();
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!isOffered) return null;
  return (
    <Button
      kind="second"
      className="full-screen"
      icon="device"
      onClick={() => void document.documentElement.requestFullscreen().catch(() => setOffered(false))}
    >
      {label}
    </Button>
  );
}
