import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** A row as it lies in a table, to be put into the same table of another file. */
export interface Laid {
  readonly table: string;
  readonly values: readonly SQLInputValue[];
}

export interface LeftRows {
  /** By command, in the order in which they were heard: what each added. */
  readonly added: readonly (readonly Laid[])[];
  /** What every command writes anew, as it stood in the end: tallies, who is told of them, the stream. */
  readonly again: readonly Laid[];
}

type Row = Readonly<Record<string, SQLInputValue>>;

/** What an author's commands, each of which logged a case, left in a ledger. */
export function rowsLeft(path: string, author: string): LeftRows {
  const db = new DatabaseSync(path, { readOnly: true });
  const read = (table: string, where = 'true') =>
    db.prepare(`SELECT * FROM ${table} WHERE ${where}`).all() as unknown as readonly Row[];
  const commands = read('commands', `author = '${author}' ORDER BY rowid`);
  const added = new Map(commands.map((row) => [row['id'], [laid('commands', row)]]));
  const commandOf = new Map<SQLInputValue | undefined, SQLInputValue | undefined>();
  const add = (table: string, rows: readonly Row[], command: (row: Row) => SQLInputValue | undefined) => {
    for (const row of rows) added.get(command(row)!)?.push(laid(table, row));
  };
  for (const { seq, id, command } of read('events')) commandOf.set(seq, command).set(id, command);
  add('events', read('events'), ({ command }) => command);
  add('slots', read('slots'), ({ command }) => command);
  add('personal', read('personal'), ({ seq }) => commandOf.get(seq));
  add('rows', read('rows'), ({ id }) => commandOf.get(id));
  add('feed', read('feed'), ({ id }) => commandOf.get(id));
  const again = [
    ...['rows', 'feed', 'tallies'].flatMap((table) =>
      read(table, "type = 'caseload' AND id = (SELECT max(id) FROM tallies WHERE type = 'caseload')").map((row) =>
        laid(table, row),
      ),
    ),
    ...read('streams', `author = '${author}'`).map((row) => laid('streams', row)),
  ];
  db.close();
  return { added: [...added.values()], again };
}

const laid = (table: string, row: Row): Laid => ({ table, values: Object.values(row) });

/** Puts rows into the tables of their names, each by a prepared statement. */
export function inserter(db: DatabaseSync): (rows: readonly Laid[]) => void {
  const tables = ['commands', 'events', 'slots', 'personal', 'rows', 'feed', 'tallies', 'streams'];
  const puts = new Map(
    tables.map((table) => {
      const columns = db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table);
      const names = columns.map(({ name }) => name as string);
      const changed = columns.flatMap(({ name, pk }) => (pk ? [] : [`${name as string} = excluded.${name as string}`]));
      const sql = `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`;
      return [table, db.prepare(`${sql} ON CONFLICT DO UPDATE SET ${changed.join()}`)];
    }),
  );
  return (rows) => rows.forEach(({ table, values }) => puts.get(table)!.run(...values));
}
