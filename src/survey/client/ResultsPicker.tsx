import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { Icon } from '#ui/client/Icon.tsx';
import type { ShownResults } from './use-results.ts';

/** Year, point and view stand in the address: what is shown can be opened again and sent to somebody. */
export function ResultsPicker({ shown: { years, year, points, point, nameOfPoint } }: { shown: ShownResults }) {
  const { t } = useTranslation('survey');
  const [asked, ask] = useSearchParams();
  const isTable = asked.get('view') === 'table';
  const withAsked = (name: string, value: string) => {
    const next = new URLSearchParams(asked);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  };
  const hrefOf = (view: string) => `/results?${withAsked('view', view)}`;
  return (
    <div className="inline picks">
      <select
        className="input pick"
        aria-label={t('year')}
        value={year}
        onChange={(event) => ask(withAsked('year', event.target.value))}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {t('yearOf', { year: each })}
          </option>
        ))}
      </select>
      <select
        className="input pick"
        aria-label={t('point')}
        value={point}
        onChange={(event) => ask(withAsked('point', event.target.value))}
      >
        <option value="">{t('everyPoint')}</option>
        {points.map((id) => (
          <option key={id} value={id}>
            {nameOfPoint(id) ?? t('unnamed')}
          </option>
        ))}
      </select>
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
    </div>
  );
}
