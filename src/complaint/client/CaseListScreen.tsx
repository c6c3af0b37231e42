import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useMeta } from '#ledger/client/LedgerProvider.tsx';
import { Button } from '#ui/client/Button.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { CaseRow } from './CaseRow.tsx';
import { FindCase } from './FindCase.tsx';
import { isFound } from './is-found.ts';
import { FILTERS, StatusFilter, type Filter } from './StatusFilter.tsx';
import { useCases } from './use-cases.ts';
import { useUnits } from './use-units.ts';

/** Several years of a small municipality; older ones come when asked for. */
const PAGE = 200;

const filterOf = (text: string | null): Filter => FILTERS.find((filter) => filter === text) ?? 'all';

/** The cases that she may see, the newest first. The filter stands in the address, so that the way back leads to the same list. */
export function CaseListScreen() {
  const { t } = useTranslation('complaint');
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const listed = useCases(limit);
  const units = useUnits();
  const isComplete = useMeta()?.complete;
  const [sought, setSought] = useState('');
  const filter = filterOf(search.get('status'));
  const choose = (chosen: Filter) => setSearch(chosen === 'all' ? {} : { status: chosen }, { replace: true });
  const showAll = () => {
    setSought('');
    choose('all');
  };

  const cases = listed?.cases ?? [];
  const shown = cases.filter((line) => (filter === 'all' || line.state.status === filter) && isFound(line, sought));
  const isCounted = isComplete === true && listed?.hasOlder === false;
  const open = cases.filter(({ state }) => state.status !== 'closed').length;
  const nameOf = (unit: string | undefined) => units.find(({ id }) => id === unit)?.name;

  return (
    <Page>
      <div className="inline between">
        <div>
          <h1 id="cases" tabIndex={-1} ref={focusHeading}>
            {t('list.title')}
          </h1>
          {isCounted && cases.length > 0 && <p className="soft">{t('list.lead', { open, all: cases.length })}</p>}
          {isComplete === false && <p className="soft">{t('incomplete')}</p>}
        </div>
        <ButtonLink href="/complaints/new" icon="plus">
          {t('list.new')}
        </ButtonLink>
      </div>
      {cases.length > 0 && <FindCase sought={sought} onSeek={setSought} />}
      {cases.length > 0 && <StatusFilter chosen={filter} cases={isCounted ? cases : undefined} onChoose={choose} />}
      {(!listed || isComplete === undefined) && <Skeleton lines={8} />}
      {shown.length > 0 && (
        <Rows labelledBy="cases">
          {shown.map((line) => (
            <CaseRow key={line.id} line={line} unit={nameOf(line.state.unit)} />
          ))}
        </Rows>
      )}
      {isCounted && cases.length === 0 && <Empty title={t('list.none')}>{t('list.noneText')}</Empty>}
      {cases.length > 0 && shown.length === 0 && (
        <Empty
          title={t(sought ? 'list.notFound' : 'list.noneSuch')}
          action={
            <Button kind="second" onClick={showAll}>
              {t('list.showAll')}
            </Button>
          }
        />
      )}
      {listed?.hasOlder && (
        <Button kind="second" onClick={() => setLimit(limit + PAGE)}>
          {t('list.older')}
        </Button>
      )}
    </Page>
  );
}
