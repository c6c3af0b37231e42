import { useTranslation } from 'react-i18next';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import type { SurveyReport } from '../../domain/survey-report.ts';
import { SignedBy } from './SignedBy.tsx';

/** Signings that were taken back, and why; the newest first. */
export function PastSignings({ past }: Pick<SurveyReport, 'past'>) {
  const { t } = useTranslation('survey');
  return (
    <section>
      <h2 id="past">{t('reports.past')}</h2>
      <Rows labelledBy="past">
        {past.toReversed().map(({ signed, withdrawn, reason }) => (
          <Row
            key={withdrawn.at}
            title={<SignedBy hand={signed} />}
            sub={<SignedBy hand={withdrawn} as="withdrawnBy" />}
          >
            <span className="sub">{reason ?? t('reports.erased')}</span>
          </Row>
        ))}
      </Rows>
    </section>
  );
}
