import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import './results.css';
import { ResultsPicker } from './ResultsPicker.tsx';
import { ResultsSection } from './ResultsSection.tsx';
import { useResults } from './use-results.ts';

/** What people said of us in a fiscal year: the sentence first, then the plots or the table. */
export function ResultsScreen() {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const shown = useResults();
  const [asked] = useSearchParams();
  const heardAt = useMeta()?.heardAt;
  return (
    <Page>
      <div className="inline between">
        <h1>{t('title')}</h1>
        {shown && <ResultsPicker shown={shown} />}
      </div>
      {!shown && <Skeleton lines={8} />}
      {shown?.results.map((results) => (
        <ResultsSection
          key={results.questionnaire}
          results={results}
          shown={shown}
          hasTitle={shown.results.length > 1}
          isTable={asked.get('view') === 'table'}
        />
      ))}
      {shown?.results.length === 0 && (
        <Empty icon="chart" title={t('none')}>
          <p>{t('noneWhy')}</p>
        </Empty>
      )}
      {shown && (
        <footer className="soft xs">
          {shown.results.length > 0 && (
            <>
              <p>{t('bandsNote')}</p>
              <p>{t('deviationNote')}</p>
              <p>{t('groupNote')}</p>
            </>
          )}
          {heardAt && <p>{t('asOf', { at: formatInstant(heardAt, language) })}</p>}
        </footer>
      )}
    </Page>
  );
}
