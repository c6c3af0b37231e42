import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type State = 'new' | 'done' | 'waiting' | 'needs-you' | 'quiet';

const ICONS: Readonly<Record<State, IconName>> = {
  new: 'new',
  done: 'check',
  waiting: 'clock',
  'needs-you': 'alert',
  quiet: 'ended',
};

/** A shape, a word and a tint: any one of them is enough. */
export const Status = ({ state, icon, children }: { state: State; icon?: IconName; children: ReactNode }) => (
  <span className="status" data-state={state}>
    <Icon name={icon ?? ICONS[state]} />
    {children}
  </span>
);
