import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { SCORE_TABLE, scoreOf, SHIPPED_THRESHOLDS, type ScoreTable } from '../../domain/score-table.ts';
import { hundredths } from '../results/hundredths.ts';
import type { Shown } from '../results/result-tables.ts';

/** What the satisfaction scores in the bonus assessment, and the way to the table behind it. */
export function ScoreNote({ shown }: { shown: Shown }) {
  const { t } = useTranslation('survey');
  const view = useView<ScoreTable>(SCORE_TABLE.type, SCORE_TABLE.id);
  const thresholds = view?.state?.thresholds ?? SHIPPED_THRESHOLDS;
  const { satisfaction } = shown.results.whole.statistics;
  const score = scoreOf(satisfaction, thresholds);
  if (!view || score === undefined) return null;
  return (
    <p>
      {t('reports.scores.now', { satisfaction: hundredths(satisfaction), score, highest: thresholds[0]!.score })}{' '}
      <Link className="go" href="/results/score-table">
        {t('reports.scores.link')}
        <Icon name="forward" className="small" />
      </Link>
    </p>
  );
}
