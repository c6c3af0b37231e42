import type { Command } from '#ledger/domain/command.ts';

/** A command in a person's words; `href`: where the thing itself is looked at. The exchange knows no room: the app hands these in. */
interface Telling {
  readonly title: string;
  readonly sub?: string | undefined;
  readonly href?: string | undefined;
}

export type Describe = (command: Command) => Telling;

/** Why the municipality refused it, as a sentence. */
export type Explain = (code: string, command: Command) => string;
