import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface ChoiceProps extends ComponentProps<'input'> {
  readonly type: 'radio' | 'checkbox';
  /** Only as wide as its word, for many in a row. */
  readonly isCompact?: boolean;
  readonly children: ReactNode;
}

/** A native radio or checkbox; the whole card is its target. */
export const Choice = ({ isCompact = false, children, ...input }: ChoiceProps) => (
  <label className={isCompact ? 'choice compact' : 'choice'}>
    <input {...input} />
    {isCompact && <Icon name="check" className="small tick" />}
    <span>{children}</span>
    {!isCompact && <Icon name="check" className="tick" />}
  </label>
);
