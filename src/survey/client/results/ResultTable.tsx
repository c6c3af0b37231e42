import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { DataTable, type Column } from '#ui/client/DataTable.tsx';
import { Face } from '#ui/client/Face.tsx';
import { saveFile } from '../save-file.ts';
import { csvOfTable, shownOf, type ResultRow, type ResultTable as Table } from './result-table.ts';

interface ResultTableProps {
  readonly table: Table;
  /** What was chosen, for the name of the file. */
  readonly of: string;
}

/** The figures as a report prints them, and a button that takes them home. */
export function ResultTable({ table, of }: ResultTableProps) {
  const { t } = useTranslation('survey');
  const columns = table.columns.map((column, index): Column<ResultRow> => ({
    head: column.head,
    mark: column.face && <Face step={column.face} />,
    isNumber: column.kind !== 'words',
    cell({ values }) {
      const [figure, under] = shownOf(column, values[index]);
      return under ? (
        <>
          {figure}
          <br />
          <span className="soft">{under}</span>
        </>
      ) : (
        figure
      );
    },
  }));
  return (
    <div className="stack">
      <DataTable
        caption={table.caption}
        columns={columns}
        lines={table.rows}
        keyOf={({ kind, key }) => `${kind} ${key}`}
        kindOf={({ kind }) => kind}
      />
      <Button
        kind="second"
        icon="download"
        aria-label={t('csvOf', { table: table.caption })}
        onClick={() =>
          saveFile(
            `${table.name} ${of}.csv`,
            new Blob([csvOfTable(table, (head) => t('percentOf', { head }))], { type: 'text/csv' }),
          )
        }
      >
        CSV
      </Button>
    </div>
  );
}
