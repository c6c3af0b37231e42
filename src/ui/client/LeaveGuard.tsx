import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Router, type AroundNavHandler } from 'wouter';
import { Dialog } from './Dialog.tsx';

interface Leaving {
  /** One for each form of this tab on which something is written that a move would lose (`useLeaveWarning`). */
  readonly unsaved: Set<object>;
  /** Goes at once where nothing would be lost, else when she agrees. */
  readonly leave: (go: () => void) => void;
}

export const LeavingContext = createContext<Leaving>({ unsaved: new Set(), leave: (go) => go() });

/** By this a traversal is known to which she has agreed. */
const AGREED = 'agreed';

/** What is written and not saved stands on one path: another search of it throws nothing away. */
const isHere = (address: string): boolean => new URL(address, location.href).pathname === location.pathname;

/** Asks before a move inside the app that would throw away what is written and not saved; of the browser's own buttons where the browser lets it. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [unsaved] = useState(() => new Set<object>());
  const [asked, setAsked] = useState<() => void>();
  const leave = useCallback((go: () => void) => (unsaved.size > 0 ? setAsked(() => go) : go()), [unsaved]);
  const aroundNav = useCallback<AroundNavHandler>(
    (navigate, to, options) => (isHere(to) ? navigate(to, options) : leave(() => navigate(to, options))),
    [leave],
  );
  useEffect(() => {
    const onNavigate = (event: NavigateEvent) => {
      const { navigationType, cancelable, destination, info } = event;
      const isMove = navigationType === 'traverse' && destination.sameDocument && !isHere(destination.url);
      if (!isMove || !cancelable || info === AGREED || unsaved.size === 0) return;
      event.preventDefault();
      leave(() => navigation.traverseTo(destination.key, { info: AGREED }));
    };
    window.navigation?.addEventListener('navigate', onNavigate);
    return () => window.navigation?.removeEventListener('navigate', onNavigate);
  }, [unsaved, leave]);
  return (
    <LeavingContext value={useMemo(() => ({ unsaved, leave }), [unsaved, leave])}>
      <Router aroundNav={aroundNav}>{children}</Router>
      <Dialog
        isOpen={asked !== undefined}
        kind="danger"
        title={t('leave.title')}
        yes={t('leave.yes')}
        no={t('leave.no')}
        onYes={() => {
          setAsked(undefined);
          asked?.();
        }}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('leave.text')}</p>
      </Dialog>
    </LeavingContext>
  );
}
