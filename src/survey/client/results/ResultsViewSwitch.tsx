import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { Icon } from '#ui/client/Icon.tsx';
import { addressWith } from './results-address.ts';

/** The same results as plots or as tables. */
export function ResultsViewSwitch({ isTable }: { isTable: boolean }) {
  const { t } = useTranslation('survey');
  const [address] = useSearchParams();
  const hrefOf = (view: string) => `/results?${addressWith(address, { view })}`;
  return (
    <nav className="switch" aria-label={t('view')}>
      <Link href={hrefOf('')} aria-current={isTable ? undefined : 'page'}>
        <Icon name="chart" className="small" />
        {t('asPlot')}
      </Link>
      <Link href={hrefOf('table')} aria-current={isTable ? 'page' : undefined}>
        <Icon name="list" className="small" />
        {t('asTable')}
      </Link>
    </nav>
  );
}
