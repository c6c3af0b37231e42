import type { ComponentType } from 'react';
import type { Command } from '#ledger/domain/command.ts';
import type { Role } from '#kernel/domain/principal.ts';

/** A command in a person's words; `href`: where the thing itself is looked at. */
interface Telling {
  readonly title: string;
  readonly sub?: string | undefined;
  readonly href?: string | undefined;
}

/** Commands and refusals in the words of the rooms. The exchange knows no room: the app hands these in. */
export interface Tellings {
  readonly describe: (command: Command) => Telling;
  /** Why it was refused or is held, as a sentence. `command` is missing where it cannot be read. */
  readonly explain: (code: string, command: Command | undefined) => string;
  readonly roleName: (role: Role) => string;
  /** Everything that was typed, name by name. */
  readonly Typed: ComponentType<{ readonly command: Command }>;
  /** What there is now of the thing that it was said of, in a sentence or two. */
  readonly Now: ComponentType<{ readonly command: Command }>;
  /** Where she can say it rightly, given the thing as she sees it now; `undefined` where no form of hers would do. */
  readonly formFor: (command: Command, state: unknown) => string | undefined;
}
