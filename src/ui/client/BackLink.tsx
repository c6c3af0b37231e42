import { Link } from 'wouter';
import { Icon } from './Icon.tsx';

/** The arrow in the head: 48 px of target, named for those who do not see it. */
export const BackLink = ({ href, label }: { href: string; label: string }) => (
  <Link className="back" href={href} aria-label={label}>
    <Icon name="back" />
  </Link>
);
