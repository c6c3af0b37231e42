import { useTranslation } from 'react-i18next';
import { DistributionBar } from '#ui/client/DistributionBar.tsx';
import { STEPS } from '#ui/client/Face.tsx';
import { Plot } from '#ui/client/Plot.tsx';
import { StepLegend } from '#ui/client/StepLegend.tsx';
import type { ResultLine } from '../domain/results.ts';
import type { Frequencies } from '../domain/tally.ts';
import { hundredths } from './hundredths.ts';

export type NamedLine = ResultLine & { readonly name: string };

/** One bar for each question or point, the best mean first; beside it its mean. */
export function LinesPlot({ lines, kind }: { lines: readonly NamedLine[]; kind: 'questions' | 'points' }) {
  const { t } = useTranslation('survey');
  const sorted = lines.toSorted((a, b) => (b.statistics.mean ?? 0) - (a.statistics.mean ?? 0));
  const [best, least] = [sorted[0], sorted.at(-1)];
  if (!best || !least) return null;
  const isBetter = best.statistics.mean !== least.statistics.mean;
  const finding = !isBetter
    ? t('mostChosen', { step: t(`band${mostChosen(best.frequencies)}`) })
    : kind === 'points'
      ? t('pointsFinding', { best: best.name })
      : t('bestAndLeast', { best: best.name, least: least.name });
  return (
    <Plot finding={finding} note={t(kind === 'points' ? 'pointsNote' : 'sharesOfAnswers')}>
      <StepLegend>{t('mean')}</StepLegend>
      <ol className="bars">
        {sorted.map(({ key, name, frequencies: [one, two, three, four, five], statistics }) => (
          <li key={key}>
            <span className="t">{name}</span>
            <DistributionBar counts={{ 1: one, 2: two, 3: three, 4: four, 5: five }} />
            <b className="n">{hundredths(statistics.mean)}</b>
          </li>
        ))}
      </ol>
    </Plot>
  );
}

/** The step that was given most often; of equals the better one. */
const mostChosen = (frequencies: Frequencies) =>
  STEPS.reduce((most, step) => (frequencies[step - 1]! > frequencies[most - 1]! ? step : most));
