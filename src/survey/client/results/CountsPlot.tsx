import { formatNumber } from '#i18n/domain/format-number.ts';
import { Plot } from '#ui/client/Plot.tsx';
import type { ResultTable as Table } from './result-table.ts';
import { ResultTable } from './ResultTable.tsx';

interface CountsPlotProps {
  readonly finding: string;
  readonly note: string;
  /** Of names and how many chose each. */
  readonly table: Table;
  readonly of: string;
}

/** How many chose each. In ink: teal would pass for the best of the steps. */
export function CountsPlot({ finding, note, table, of }: CountsPlotProps) {
  const lines = table.rows.map(({ key, values: [name, count] }) => ({
    key,
    name: name as string,
    count: count as number,
  }));
  const most = Math.max(1, ...lines.map(({ count }) => count));
  return (
    <Plot finding={finding} note={note} table={<ResultTable table={table} of={of} />}>
      <ol className="bars">
        {lines.map(({ key, name, count }) => (
          <li key={key}>
            <span className="t">{name}</span>
            <svg className="bar reason" aria-hidden="true">
              <rect width={`${(100 * count) / most}%`} height="100%" />
            </svg>
            <b className="n">{formatNumber(count)}</b>
          </li>
        ))}
      </ol>
    </Plot>
  );
}
