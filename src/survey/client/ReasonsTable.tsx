import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { DataTable } from '#ui/client/DataTable.tsx';
import type { NamedReason } from './ReasonsPlot.tsx';

export function ReasonsTable({ reasons }: { reasons: readonly NamedReason[] }) {
  const { t } = useTranslation('survey');
  return (
    <DataTable
      caption={t('tableOfReasons')}
      columns={[
        { head: t('reason'), cell: ({ name }) => name },
        { head: t('people'), cell: ({ count }) => formatNumber(count), isNumber: true },
      ]}
      lines={reasons}
      keyOf={({ key }) => key}
    />
  );
}
