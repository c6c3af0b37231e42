import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';

interface DialogProps {
  readonly isOpen: boolean;
  /** One question. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly kind?: 'primary' | 'danger';
  readonly isBusy?: boolean;
}

/**
 * One question, two answers. The focus starts on the harmless one, Escape gives it, and afterwards the focus is where it was; it is closed by the
 * time that what comes in the same moment takes the focus.
 */
export function Dialog({
  isOpen,
  title,
  children,
  yes,
  no,
  onYes,
  onNo,
  kind = 'primary',
  isBusy = false,
}: DialogProps) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const harmless = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!isOpen || !dialog) return;
    dialog.showModal();
    harmless.current?.focus();
    return () => dialog.close();
  }, [isOpen]);
  return (
    <dialog
      className="dialog"
      role="alertdialog"
      aria-labelledby={id}
      ref={box}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h3 id={id}>{title}</h3>
      {children}
      <div className="ends">
        <Button kind={kind} isBusy={isBusy} onClick={onYes}>
          {yes}
        </Button>
        <Button kind="second" ref={harmless} onClick={onNo}>
          {no}
        </Button>
      </div>
    </dialog>
  );
}
