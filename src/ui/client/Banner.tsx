import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type BannerState = 'done' | 'waiting' | 'needs-you';
const ICONS: Readonly<Record<BannerState, IconName>> = { done: 'check', waiting: 'clock', 'needs-you': 'alert' };

interface BannerProps {
  readonly state: BannerState;
  readonly icon?: IconName;
  readonly title: ReactNode;
  /** What it means and what to do. */
  readonly children?: ReactNode;
  /** `alert` where it comes in answer to what the person has just done. */
  readonly role?: 'alert' | 'status';
}

/** Stays until what it says is no longer so. */
export const Banner = ({ state, icon, title, children, role }: BannerProps) => (
  <div className="banner" data-state={state} role={role}>
    <Icon name={icon ?? ICONS[state]} />
    <div>
      <b>{title}</b>
      {children}
    </div>
  </div>
);
