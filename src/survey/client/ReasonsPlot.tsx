import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import { Plot } from '#ui/client/Plot.tsx';

export interface NamedReason {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** What people had in mind, most often named first. In ink: teal would pass for the best of the five steps. */
export function ReasonsPlot({ reasons }: { reasons: readonly NamedReason[] }) {
  const { t } = useTranslation('survey');
  const most = reasons[0]!;
  return (
    <Plot finding={t('reasonsFinding', { reason: most.name })} note={t('reasonsNote')}>
      <ol className="bars">
        {reasons.map(({ key, name, count }) => (
          <li key={key}>
            <span className="t">{name}</span>
            <svg className="bar reason" aria-hidden="true">
              <rect width={`${(100 * count) / most.count}%`} height="100%" />
            </svg>
            <b className="n">{formatNumber(count)}</b>
          </li>
        ))}
      </ol>
    </Plot>
  );
}
