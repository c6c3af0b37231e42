import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from './Button.tsx';

interface InPlaceFormProps {
  readonly title: string;
  /** Where the title stands in the page's outline. */
  readonly level: 'h2' | 'h3' | 'h4';
  readonly words: { readonly save: string; readonly saving: string; readonly cancel: string };
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
  /** The fields, and what was refused. */
  readonly children: ReactNode;
}

/** A small form that stands in the place of the button which opened it; the focus goes with it. */
export function InPlaceForm({ title, level: Title, words, isBusy, onSubmit, onLeave, children }: InPlaceFormProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Title tabIndex={-1} ref={heading}>
        {title}
      </Title>
      {children}
      <div className="inline">
        <Button type="submit" isBusy={isBusy} busyLabel={words.saving}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
