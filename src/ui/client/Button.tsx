import type { ComponentProps, MouseEvent } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonKind = 'primary' | 'second' | 'quiet' | 'danger';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One primary on a screen: eyes find what is next. */
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly isWide?: boolean;
  readonly isBusy?: boolean;
  /** What it says while it is busy: "Saving". */
  readonly busyLabel?: string;
}

/** While it is busy it does nothing but keeps the focus, which `disabled` would lose. */
export function Button({
  kind = 'primary',
  icon,
  isWide = false,
  isBusy = false,
  busyLabel,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => (isBusy ? event.preventDefault() : onClick?.(event));
  const shown = isBusy ? 'exchange' : icon;
  return (
    <button
      {...rest}
      type={type}
      className={['button', isWide && 'wide', className].filter(Boolean).join(' ')}
      data-kind={kind === 'primary' ? undefined : kind}
      aria-disabled={isBusy || undefined}
      onClick={press}
    >
      {shown && <Icon name={shown} />}
      {(isBusy && busyLabel) || children}
    </button>
  );
}
