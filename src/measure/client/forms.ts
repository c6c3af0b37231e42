import type { Days } from './days-so-far.ts';

/** What the forms of one measure share. `open` is the step (`step-0`) or the entry (its id) that is being written on. */
export interface Forms {
  readonly id: string;
  readonly days: Days;
  readonly open: string | undefined;
  /** Words with which an entry was begun elsewhere. */
  readonly begun?: string | undefined;
  readonly onOpen: (open: string) => void;
  readonly onLeave: () => void;
  readonly onKept: () => void;
}
