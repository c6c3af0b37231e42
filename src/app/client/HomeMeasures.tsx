import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MeasureLine } from '#measure/client/use-measures.ts';
import { yearAsOne } from '#measure/client/year-as-one.ts';
import { percentDone } from '#measure/domain/percent-done.ts';

interface HomeMeasuresProps {
  readonly year: number;
  readonly plan: readonly MeasureLine[];
  /** Those that are hers to go on with. */
  readonly underWay: readonly MeasureLine[];
  readonly isComplete: boolean;
}

/** How far this year's measures are, and which of them she goes on with. */
export function HomeMeasures({ year, plan, underWay, isComplete }: HomeMeasuresProps) {
  const { t } = useTranslation('app');
  if (!isComplete) return null;
  const percent = percentDone(yearAsOne(plan.map(({ state }) => state)));
  return (
    <section className="stack-s">
      <h2>{plan.length ? t('home.measures', { year, percent }) : t('home.noMeasures', { year })}</h2>
      {underWay.length > 0 && (
        <dl className="facts now">
          {underWay.map(({ id, state }) => (
            <div key={id}>
              <dt>
                <Link href={`/measures/${id}`}>{t('home.measure', { number: state.number })}</Link>
              </dt>
              <dd>{t('home.percent', { percent: percentDone(state) })}</dd>
            </div>
          ))}
        </dl>
      )}
      <Link className="go" href="/measures">
        {t('home.toMeasures')}
      </Link>
    </section>
  );
}
