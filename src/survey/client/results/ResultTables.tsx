import { BandsNote } from './BandsNote.tsx';
import { backgroundTable, groupsTable, questionsTable, reasonsTable, type Shown } from './result-tables.ts';
import { ResultTable } from './ResultTable.tsx';

/** The same figures as a report prints them, each with a button that takes it home. */
export function ResultTables({ shown }: { shown: Shown }) {
  const { results } = shown;
  const tables = [
    ...(['points', 'channels', 'months'] as const).map((kind) => groupsTable(kind, shown)),
    ...(results.reasons.length > 0 ? [reasonsTable(shown)] : []),
  ];
  return (
    <>
      <ResultTable table={questionsTable(shown)} of={shown.scope} />
      <BandsNote shown={shown} />
      {tables.map((table) => (
        <ResultTable key={table.name} table={table} of={shown.scope} />
      ))}
      <div className="plots">
        {results.background.map((one) => (
          <ResultTable key={one.key} table={backgroundTable(one, shown)} of={shown.scope} />
        ))}
      </div>
    </>
  );
}
