import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface EmptyProps {
  readonly icon?: IconName;
  /** That it is empty. */
  readonly title: string;
  /** Why that is fine. */
  readonly children?: ReactNode;
  /** What can be done: a `Button` or `ButtonLink` of kind second. */
  readonly action?: ReactNode;
}

export const Empty = ({ icon = 'tray', title, children, action }: EmptyProps) => (
  <div className="empty">
    <Icon name={icon} />
    <b>{title}</b>
    {children && <p className="soft">{children}</p>}
    {action}
  </div>
);
