import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import { titlesOf } from '#survey/client/editor/version-name.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import type { Recount } from '#survey/domain/recount.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';

/** Whether the totals came to the same, the newest year first, and what to do where they did not. */
export function RecountOutcome({ outcome: { years } }: { outcome: Recount }) {
  const { t } = useTranslation('recount');
  const { t: survey } = useTranslation('survey');
  const { language } = useLanguage();
  const questionnaires = useList<Questionnaire>({ type: 'questionnaire', by: 'title' });
  const titleOf = titlesOf(questionnaires ?? [], language, survey);
  if (years.length === 0) return <Banner state="done" title={t('none')} />;
  const isEqual = years.every((year) => year.isEqual);
  return (
    <>
      <Banner state={isEqual ? 'done' : 'needs-you'} title={t(isEqual ? 'allEqual' : 'differs')}>
        {!isEqual && <p>{t('whatNow')}</p>}
      </Banner>
      <h3 id="recounted">{t('results')}</h3>
      <Rows labelledBy="recounted">
        {years.toReversed().map(({ fiscalYear, questionnaire, isEqual: isSame }) => (
          <Row
            key={`${fiscalYear} ${questionnaire}`}
            title={t('year', { year: fiscalYear })}
            sub={titleOf(questionnaire) ?? t('unnamed')}
            end={<Status state={isSame ? 'done' : 'needs-you'}>{t(isSame ? 'equal' : 'differ')}</Status>}
          />
        ))}
      </Rows>
    </>
  );
}
