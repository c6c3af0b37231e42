import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Status } from '#ui/client/Status.tsx';
import type { Measure } from '../domain/measure.ts';
import './measure.css';
import { StepsBar } from './StepsBar.tsx';
import type { MeasureLine } from './use-measures.ts';

interface MeasureTableProps {
  readonly year: number;
  readonly plan: readonly MeasureLine[];
  readonly namesOf: (measure: Measure) => string;
}

/** The measures of one year in order of their number. */
export function MeasureTable({ year, plan, namesOf }: MeasureTableProps) {
  const { t } = useTranslation('measure');
  const heads = ['measure', 'units', 'cycle', 'steps', 'entries'] as const;
  return (
    <table className="table plan">
      <caption className="unseen">{t('list.title', { year })}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('list.number')}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`list.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.map(({ id, state, isWaiting }) => (
          <tr key={id}>
            <td className="number">{state.number}</td>
            <th scope="row">
              <Link href={`/measures/${id}`}>{state.title}</Link>
            </th>
            <td>
              <span className="nowrap">{namesOf(state)}</span>
            </td>
            <td>{t(`cycle.${state.cycle}`)}</td>
            <td>
              <StepsBar now={state} />
            </td>
            <td>
              <span className="nowrap">{t('list.entryCount', { count: state.progress.length })}</span>{' '}
              {isWaiting && (
                <Status state="waiting" icon="device">
                  {t('waiting')}
                </Status>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
