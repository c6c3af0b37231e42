import type { Database } from '#ledger/server/open-database.ts';

/** Who may sign in: a person who has chosen a passphrase. Her login is her id, her rights are in the ledger. */
export interface Accounts {
  readonly isEmpty: () => boolean;
  /** Everybody who ever chose a passphrase, also who does not work here any more. */
  readonly people: () => readonly string[];
  /** What is stored of her passphrase; `undefined` where she has chosen none. */
  readonly passphraseOf: (person: string) => string | undefined;
  readonly keep: (person: string, passphrase: string) => void;
}

/** Prepared on a file that has identity's tables. */
export function createAccounts(db: Database): Accounts {
  const any = db.prepare('SELECT 1 FROM accounts LIMIT 1');
  const all = db.prepare('SELECT person FROM accounts ORDER BY person');
  const find = db.prepare('SELECT passphrase FROM accounts WHERE person = ?');
  const put = db.prepare(
    'INSERT INTO accounts (person, passphrase) VALUES (?, ?) ON CONFLICT DO UPDATE SET passphrase = excluded.passphrase',
  );
  return {
    isEmpty: () => any.get() === undefined,
    people: () => (all.all() as unknown as readonly { person: string }[]).map(({ person }) => person),
    passphraseOf: (person) => (find.get(person) as { passphrase: string } | undefined)?.passphrase,
    keep: (person, passphrase) => void put.run(person, passphrase),
  };
}
