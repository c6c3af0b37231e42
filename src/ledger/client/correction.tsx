import { createContext, use, type ReactNode } from 'react';
import type { z } from 'zod/mini';
import type { Command } from '../domain/command.ts';

/** A refused command that somebody is putting right. */
export interface Correcting {
  readonly command: Command;
  /** It is said, or given up: from now on forms are as always. */
  readonly leave: () => void;
}

/** What a form that puts something right begins with. */
export interface Correction<Values> {
  /** As it was typed. */
  readonly values: Values;
  /** The id of the thing that it was said of. */
  readonly target: string;
  /** Goes along with what is said now (`useSay`), and closes what was refused. */
  readonly supersedes: string;
  readonly leave: () => void;
}

const CorrectionContext = createContext<Correcting | undefined>(undefined);

export const CorrectionProvider = ({ value, children }: { value: Correcting | undefined; children: ReactNode }) => (
  <CorrectionContext value={value}>{children}</CorrectionContext>
);

/**
 * What is being put right, where it is a command of this kind that the rules can still read, and was said of this thing (of any, where none is
 * named). Else a form is as always.
 */
export function useCorrection<Values>(Kind: z.ZodMiniType<Values>, of?: string): Correction<Values> | undefined {
  const correcting = use(CorrectionContext);
  const read = correcting && Kind.safeParse(correcting.command);
  if (!correcting || !read?.success) return undefined;
  const { id, target } = correcting.command;
  if (of !== undefined && of !== target.id) return undefined;
  return { values: read.data, target: target.id, supersedes: id, leave: correcting.leave };
}
