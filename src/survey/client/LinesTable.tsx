import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { DataTable, type Column } from '#ui/client/DataTable.tsx';
import { STEPS } from '#ui/client/Face.tsx';
import type { ResultLine } from '../domain/results.ts';
import { hundredths } from './hundredths.ts';
import type { NamedLine } from './LinesPlot.tsx';

interface LinesTableProps {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly NamedLine[];
  readonly whole: ResultLine;
}

/** The figures as the report prints them. */
export function LinesTable({ caption, head, lines, whole }: LinesTableProps) {
  const { t } = useTranslation('survey');
  const columns: readonly Column<NamedLine>[] = [
    { head, cell: ({ name }) => name },
    ...STEPS.map((step) => ({
      head: t(`band${step}`),
      cell: ({ frequencies, statistics: { shares } }: ResultLine) => (
        <Share count={frequencies[step - 1]!} percent={hundredths(shares?.[step - 1])} />
      ),
      isNumber: true,
    })),
    // Rounded parts may add up to 99.99 or 100.01: the whole is the whole.
    { head: t('sum'), cell: ({ statistics: { count } }) => <Share count={count} percent="100.00" />, isNumber: true },
    { head: t('mean'), cell: ({ statistics }) => hundredths(statistics.mean), isNumber: true },
    { head: t('deviation'), cell: ({ statistics }) => hundredths(statistics.deviation), isNumber: true },
    { head: t('level'), cell: ({ statistics: { band } }) => band && t(`band${band}`) },
    { head: t('satisfaction'), cell: ({ statistics }) => hundredths(statistics.satisfaction), isNumber: true },
  ];
  const foot = columns.map(({ cell }) => cell({ ...whole, name: t('whole') }));
  return <DataTable caption={caption} columns={columns} lines={lines} keyOf={({ key }) => key} foot={foot} />;
}

const Share = ({ count, percent }: { count: number; percent: string }) => (
  <>
    {formatNumber(count)}
    <br />
    <span className="soft">({percent})</span>
  </>
);
