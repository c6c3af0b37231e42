import { readLedger } from '../support/ledger-file.ts';

/** A case as the server has it. */
export interface Arrived {
  readonly text: string;
  readonly loggedAt: number;
  readonly isClockSuspect: boolean;
}

/** Every case that was logged with these words in it, once for each time that it was, in order of their texts. */
export const arrivedWith = (dataDir: string, words: string): readonly Arrived[] =>
  readLedger<{ text: string; loggedAt: number; clockSuspect: number | null }>(
    dataDir,
    `SELECT p.body ->> 'text' AS text, e.event ->> '$.facts.at' AS loggedAt, c.clockSuspect
     FROM events e JOIN personal p ON p.seq = e.seq JOIN commands c ON c.id = e.command
     WHERE e.type = 'complaint' AND e.event ->> 'type' = 'logged' AND p.body ->> 'text' LIKE ? ORDER BY 1`,
    `%${words}%`,
  ).map(({ clockSuspect, ...row }) => ({ ...row, isClockSuspect: clockSuspect === 1 }));

export const textsWith = (dataDir: string, words: string): readonly string[] =>
  arrivedWith(dataDir, words).map(({ text }) => text);
