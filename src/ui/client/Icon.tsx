import { SHAPES } from './icon-shapes.tsx';

export type IconName = keyof typeof SHAPES;

/** Decoration: a button that holds nothing else needs an `aria-label` of its own. */
export const Icon = ({ name, className }: { name: IconName; className?: string }) => (
  <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    {SHAPES[name]}
  </svg>
);
