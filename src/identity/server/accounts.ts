import type { openDatabase } from '#ledger/server/open-database.ts';

type Database = ReturnType<typeof openDatabase>;

/** Who may sign in: a person who has chosen a passphrase. Her login is her id, her rights are in the ledger. */
export interface Accounts {
  readonly isEmpty: () => boolean;
  /** What is stored of her passphrase; `undefined` where she has chosen none. */
  readonly passphraseOf: (person: string) => string | undefined;
  readonly keep: (person: string, passphrase: string) => void;
}

export function createAccounts(db: Database): Accounts {
  const any = db.prepare('SELECT 1 FROM accounts LIMIT 1');
  const find = db.prepare('SELECT passphrase FROM accounts WHERE person = ?');
  const put = db.prepare(
    'INSERT INTO accounts (person, passphrase) VALUES (?, ?) ON CONFLICT DO UPDATE SET passphrase = excluded.passphrase',
  );
  return {
    isEmpty: () => any.get() === undefined,
    passphraseOf: (person) => (find.get(person) as { passphrase: string } | undefined)?.passphrase,
    keep: (person, passphrase) => void put.run(person, passphrase),
  };
}
