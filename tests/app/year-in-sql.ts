import { DatabaseSync } from 'node:sqlite';

/** One visitor as whoever stood beside her would have noted it down. Nothing here is the product's. */
export interface Visitor {
  readonly day: string;
  readonly half: 1 | 2;
  readonly isPartial: boolean;
  readonly ticks: readonly { readonly question: string; readonly aspect: string; readonly score: number }[];
  readonly said: readonly { readonly question: string; readonly option: string }[];
}

export interface SqlFigures {
  /** The mean and the percent are rounded half-up in whole numbers; the deviation is of a sample. All in hundredths. */
  readonly mean: number;
  readonly deviation: number | null;
  readonly percent: number;
  readonly count: number;
}

/** So many ticks are of one person at most: every number of them divides this. */
const WHOLE = 16 * 9 * 5 * 7 * 11 * 13 * 17 * 19;

/** The figures of a report, computed by a database out of nothing but what was noted down. */
export function countedInSql(visitors: readonly Visitor[]) {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE visitor (id INTEGER PRIMARY KEY, day TEXT, half INTEGER, isPartial INTEGER);
    CREATE TABLE tick (visitor INTEGER, question TEXT, aspect TEXT, score INTEGER);
    CREATE TABLE said (visitor INTEGER, question TEXT, option TEXT);
    CREATE VIEW whole AS SELECT tick.*, half FROM tick JOIN visitor ON visitor.id = visitor WHERE NOT isPartial;`);
  const addVisitor = db.prepare('INSERT INTO visitor VALUES (?, ?, ?, ?)');
  const addTick = db.prepare('INSERT INTO tick VALUES (?, ?, ?, ?)');
  const addSaid = db.prepare('INSERT INTO said VALUES (?, ?, ?)');
  visitors.forEach(({ day, half, isPartial, ticks, said }, id) => {
    addVisitor.run(id, day, half, isPartial ? 1 : 0);
    for (const { question, aspect, score } of ticks) addTick.run(id, question, aspect, score);
    for (const { question, option } of said) addSaid.run(id, question, option);
  });

  const figures = `count(*) AS count, (200 * sum(x) + count(*) * w) / (2 * count(*) * w) AS mean,
    (20000 * sum(x) + count(*) * 5 * w) / (2 * count(*) * 5 * w) AS percent,
    CASE WHEN count(*) > 1 THEN CAST(round(100 * sqrt(sum((1.0 * x / w - a) * (1.0 * x / w - a)) / (count(*) - 1))) AS INTEGER) END AS deviation`;
  const over = (values: string, by: string) =>
    `WITH v AS (${values}), m AS (SELECT name AS n, avg(1.0 * x / w) AS a FROM v GROUP BY name)
     SELECT name, ${figures} FROM v JOIN m ON n = name GROUP BY name ${by}`;
  type Named = SqlFigures & { readonly name: string };
  const all = (sql: string) => db.prepare(sql).all() as unknown as Named[];
  /** Each person's own mean, in parts of w. */
  const means = (name: string, where: string, group: string) =>
    `SELECT ${name} AS name, sum(score) * (${WHOLE} / count(*)) AS x, ${WHOLE} AS w FROM whole WHERE ${where} GROUP BY visitor, ${group}`;
  const halves = { year: '1', first: 'half = 1', second: 'half = 2' };
  const inHalf = (where: string) => ({
    answers: db.prepare(`SELECT count(*) AS n FROM visitor WHERE NOT isPartial AND ${where}`).get()!['n'] as number,
    partial: db.prepare(`SELECT count(*) AS n FROM visitor WHERE isPartial AND ${where}`).get()!['n'] as number,
    questions: all(over(`SELECT question AS name, score AS x, 1 AS w FROM whole WHERE ${where}`, 'ORDER BY name')),
    aspects: all(over(means('aspect', where, 'aspect'), 'ORDER BY name')),
    overall: all(over(means("''", where, 'visitor'), '')),
    frequencies: db
      .prepare(
        `SELECT question AS name, ${[1, 2, 3, 4, 5].map((step) => `sum(score = ${step}) AS s${step}`).join(', ')} FROM whole WHERE ${where} GROUP BY question ORDER BY question`,
      )
      .all()
      .map((row) => ({ ...row })),
    said: db
      .prepare(
        `SELECT question, option, count(*) AS n FROM said JOIN visitor ON visitor.id = visitor WHERE NOT isPartial AND ${where} GROUP BY 1, 2 ORDER BY 1, 2`,
      )
      .all()
      .map((row) => ({ ...row })),
  });
  return { year: inHalf(halves.year), first: inHalf(halves.first), second: inHalf(halves.second) };
}
