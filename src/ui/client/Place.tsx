import { Link } from 'wouter';
import { Icon, type IconName } from './Icon.tsx';

/** Somewhere one can go: a room in the rail or in the tabs. */
export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly isCurrent: boolean;
  /** How many things need this person, or wait for another; `label` says it in words. */
  readonly count?: { readonly value: number; readonly kind: 'needs-you' | 'waiting'; readonly label: string };
}

export const PlaceLink = ({ href, icon, label, isCurrent, count }: Place) => (
  <Link href={href} aria-current={isCurrent ? 'page' : undefined}>
    <Icon name={icon} />
    {label}
    {count && count.value > 0 && (
      <span className="count" data-kind={count.kind} role="img" aria-label={count.label}>
        {count.value}
      </span>
    )}
  </Link>
);
