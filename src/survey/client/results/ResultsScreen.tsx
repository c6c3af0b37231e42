import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import './results.css';
import { PaperLink } from '../paper/PaperLink.tsx';
import { ReportsLink } from '../report/ReportsLink.tsx';
import { ResultsPicker } from './ResultsPicker.tsx';
import { ResultsSection } from './ResultsSection.tsx';
import { useResults } from './use-results.ts';
import { ResultsViewSwitch } from './ResultsViewSwitch.tsx';

/** What people said of us: everything is computed on this device from the tallies that it has, with network or without. `recount`: asks the municipality to count again. */
export function ResultsScreen({ recount }: { recount: ReactNode }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const all = useResults();
  const heardAt = useMeta()?.heardAt;
  return (
    <Page>
      <div className="inline between">
        <h1>{t('title')}</h1>
        <PaperLink />
        <ReportsLink />
        {all && <ResultsViewSwitch isTable={all.asked.isTable} />}
      </div>
      {!all && <Skeleton lines={8} />}
      {all && <ResultsPicker {...all} />}
      {all && <ResultsSection shown={all.shown} out={all.out} asked={all.asked} />}
      {all && (
        <footer className="soft xs">
          <p>{t('groupNote')}</p>
          {heardAt && <p>{t('asOf', { at: formatInstant(heardAt, language) })}</p>}
        </footer>
      )}
      {all && recount}
    </Page>
  );
}
