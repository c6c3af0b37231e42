/** Without it a spreadsheet takes Thai for something else. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would take for a formula, and run. */
const FORMULA = /^[=+\-@\t\r]/;

/** A file that spreadsheets open as it is: a line for each row, and nothing in it is run. What is missing is empty. */
export const csvOf = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number | undefined = ''): string {
  if (typeof value === 'number') return `${value}`;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
