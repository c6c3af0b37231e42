/** A browser of any engine, with one page, and what a person does with it. Places on the screen are named by XPath, which all of them speak. */
export interface AnyBrowser {
  /** Its name and version. */
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Waits until it is there and can be tapped. */
  readonly tap: (place: string) => Promise<void>;
  /** Writes it into an empty box. */
  readonly type: (place: string, text: string) => Promise<void>;
  /** What is to be read there, as soon as it is there. */
  readonly read: (place: string) => Promise<string>;
  readonly isThere: (place: string) => Promise<boolean>;
  /** Runs a script in the page, and waits for it where it promises something. */
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** On a machine that does much else at the same time. */
export const PATIENCE_MS = 30_000;

/** Where a person brings what she wants to tap: no bar at the edge of the screen lies over it there. */
export const MIDDLE = { block: 'center', behavior: 'instant' } as const;
