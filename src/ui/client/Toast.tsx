import { useEffect, type ReactNode } from 'react';
import { Icon } from './Icon.tsx';

/** Long enough to read two lines of Thai and to reach the undo. */
const SHOWN_MS = 6000;

interface ToastProps {
  /** Nothing is shown while it is missing; the place is there, so that a screen reader hears what comes. */
  readonly message: string | undefined;
  readonly action?: ReactNode;
  readonly onGone: () => void;
}

/** Repeats for a moment what is also said elsewhere. */
export function Toast({ message, action, onGone }: ToastProps) {
  useEffect(() => {
    if (message === undefined) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, onGone]);
  return (
    <div className="toasts" role="status">
      {message !== undefined && (
        <div className="toast">
          <Icon name="check" />
          <span>{message}</span>
          {action}
        </div>
      )}
    </div>
  );
}
