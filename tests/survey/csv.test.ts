import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '#survey/domain/csv.ts';

/** A reader of such files that knows quotes and nothing else. */
function read(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  for (let i = 1; i < file.length; i++) {
    const sign = file[i]!;
    if (isQuoted && sign === '"' && file[i + 1] === '"') cell += file[++i];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ',' || (sign === '\r' && file[i + 1] === '\n'))) {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        i += 1;
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test('[SV46] a file holds what the table holds, and nothing in it is a formula', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', 'ก"ข,ค\nง'), fc.nat()),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        { maxLength: 5 },
      ),
      (rows) => {
        const file = csvOf(rows);
        expect(file.startsWith('\uFEFF'), 'a spreadsheet reads Thai').toBe(true);
        const cells = read(file);
        expect(cells).toHaveLength(rows.length);
        cells.forEach((line, i) =>
          line.forEach((cell, j) => {
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
            expect([`${rows[i]![j]}`, `'${rows[i]![j]}`]).toContain(cell);
          }),
        );
      },
    ),
  ));

test('[SV46] what is missing is empty and a number is a number', () => {
  expect(csvOf([['ข้อ', 12, undefined, '4.50']])).toBe('\uFEFFข้อ,12,,4.50\r\n');
});
