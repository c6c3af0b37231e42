import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { Button } from '#ui/client/Button.tsx';
import { DataTable } from '#ui/client/DataTable.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { Status } from '#ui/client/Status.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import { maySetScoreTable, SCORE_TABLE, SHIPPED_THRESHOLDS, type ScoreTable } from '../../domain/score-table.ts';
import { hundredths } from '../results/hundredths.ts';
import './report.css';
import { ScoreTableForm } from './ScoreTableForm.tsx';

/** By which table a satisfaction becomes a score: the one in use, and a form to set another year's. */
export function ScoreTableScreen() {
  const { t } = useTranslation('survey');
  const view = useView<ScoreTable>(SCORE_TABLE.type, SCORE_TABLE.id);
  const isHers = maySetScoreTable(useMe());
  const [isOpen, setOpen] = useState(false);
  const opener = useReturnFocus(isOpen);
  const [done, setDone] = useState<string>();
  if (!view) return <LoadingPage />;
  const thresholds = view.state?.thresholds ?? SHIPPED_THRESHOLDS;
  const lines = [
    ...thresholds.map(({ above, score }) => ({
      words: t('reports.scores.more', { percent: hundredths(above) }),
      score,
    })),
    { words: t('reports.scores.less', { percent: hundredths(thresholds.at(-1)?.above) }), score: 0 },
  ];
  return (
    <Page>
      <section className="stack-s">
        <Link className="go" href="/results?view=table">
          {t('reports.scores.back')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('reports.scores.title')}
        </h1>
        <p className="soft">{t('reports.scores.why')}</p>
        {view.isWaiting && (
          <p>
            <Status state="waiting" icon="unsent">
              {t('reports.waiting')}
            </Status>
          </p>
        )}
      </section>
      <DataTable
        caption={t('reports.scores.table')}
        columns={[
          { head: t('reports.scores.satisfaction'), cell: ({ words }) => words },
          { head: t('reports.scores.score'), cell: ({ score }) => score, isNumber: true },
        ]}
        lines={lines}
        keyOf={({ words }) => words}
      />
      {isHers && !isOpen && (
        <div>
          <Button kind="second" icon="pencil" ref={opener} onClick={() => setOpen(true)}>
            {t('reports.scores.change')}
          </Button>
        </div>
      )}
      {isOpen && (
        <ScoreTableForm
          thresholds={thresholds}
          onLeave={() => setOpen(false)}
          onSaved={() => {
            setOpen(false);
            setDone(t('reports.scores.saved'));
          }}
        />
      )}
      <Toast message={done} onGone={() => setDone(undefined)} />
    </Page>
  );
}
