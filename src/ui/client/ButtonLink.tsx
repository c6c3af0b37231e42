import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonKind } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

interface ButtonLinkProps {
  readonly href: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Looks like a button because it is the next step; is a link because it goes somewhere. */
export const ButtonLink = ({ href, kind = 'primary', icon, className, children }: ButtonLinkProps) => (
  <Link
    href={href}
    className={className ? `button ${className}` : 'button'}
    data-kind={kind === 'primary' ? undefined : kind}
  >
    {icon && <Icon name={icon} />}
    {children}
  </Link>
);
