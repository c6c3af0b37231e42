import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '#ui/client/Icon.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { lowestOf } from '../../domain/lowest.ts';
import { hundredths } from './hundredths.ts';
import { ImproveLink } from './ImproveLink.tsx';
import type { Shown } from './result-tables.ts';

/** The questions with the lowest means, and the way from each to what is done about it. */
export function LowestQuestions({ shown: { results, names, scope } }: { shown: Shown }) {
  const { t } = useTranslation('survey');
  const lowest = lowestOf(results.questions, names.steps.length);
  if (lowest.length === 0) return null;
  return (
    <section>
      <div className="inline between">
        <h2 id="lowest">{t('improve.title')}</h2>
        <Link className="go" href="/improvements">
          {t('improvements.title')}
          <Icon name="forward" className="small" />
        </Link>
      </div>
      <Rows labelledBy="lowest">
        {lowest.map(({ key, statistics }) => {
          const mean = hundredths(statistics.mean);
          return (
            <Row
              key={key}
              title={names.item(key)}
              sub={t('improve.mean', { mean })}
              end={<ImproveLink about={t('improve.question', { question: names.item(key), mean, scope })} />}
            />
          );
        })}
      </Rows>
    </section>
  );
}
