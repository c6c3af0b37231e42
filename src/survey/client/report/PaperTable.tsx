import { shownOf, type ResultTable } from '../results/result-table.ts';
import { onThaiPaper } from './on-thai-paper.ts';

/** From here on a table needs smaller figures to stay on the sheet. */
const MANY_COLUMNS = 7;

/** Up to so many rows, a year's months with their sum, a table stays on one sheet. */
const FEW_ROWS = 14;

/** A table on paper: its heads come again on every sheet, and no line of it is cut in two. */
export const PaperTable = ({ table: { caption, columns, rows } }: { table: ResultTable }) => (
  <table
    className="paper-table"
    data-dense={columns.length >= MANY_COLUMNS || undefined}
    data-whole={rows.length <= FEW_ROWS || undefined}
  >
    <caption>{onThaiPaper(caption)}</caption>
    <thead>
      <tr>
        {columns.map(({ head, kind }) => (
          <th key={head} scope="col" className={kind === 'words' ? undefined : 'n'}>
            {onThaiPaper(head)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, kind, values }) => (
        <tr key={`${kind} ${key}`} data-kind={kind}>
          {columns.map((column, index) => {
            const [figure, under] = shownOf(column, values[index]);
            const Cell = index === 0 ? 'th' : 'td';
            return (
              <Cell
                key={column.head}
                scope={index === 0 ? 'row' : undefined}
                className={column.kind === 'words' ? undefined : 'n'}
              >
                {onThaiPaper(figure)}
                {under && <small>{onThaiPaper(under)}</small>}
              </Cell>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);
