import { MeanDots } from '#ui/client/MeanDots.tsx';
import { Plot } from '#ui/client/Plot.tsx';
import { hundredths } from './hundredths.ts';
import type { Shown } from './result-tables.ts';

/** The mean of each side of the service, the best first. Its figures stand in the table of the questions. */
export function AspectsPlot({ shown: { results, names, t } }: { shown: Shown }) {
  const highest = names.steps.length;
  const means = results.aspects
    .flatMap(({ key, statistics: { mean } }) => (mean === undefined ? [] : [{ key, mean }]))
    .toSorted((a, b) => b.mean - a.mean);
  const [best, least] = [means[0], means.at(-1)];
  if (!best || !least) return null;
  return (
    <Plot
      finding={
        best.mean > least.mean
          ? t('bestAspect', { best: names.item(best.key), least: names.item(least.key) })
          : t('aspectsAlike', { mean: hundredths(best.mean) })
      }
      note={t('aspectsNote', { highest })}
    >
      <MeanDots
        means={means.map(({ key, mean }) => ({ label: names.item(key), mean: mean / 100 }))}
        highest={highest}
      />
    </Plot>
  );
}
