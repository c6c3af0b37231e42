import { useTranslation } from 'react-i18next';
import { DistributionBar } from '#ui/client/DistributionBar.tsx';
import type { ResultLine } from '../../domain/results.ts';
import { hundredths } from './hundredths.ts';
import type { Names } from './names.ts';
import { partsOf } from './parts-of.ts';

export type NamedLine = ResultLine & { readonly name: string };

/** One stacked bar under each name, its mean behind it. */
export function LineBars({ lines, names }: { lines: readonly NamedLine[]; names: Names }) {
  const { t } = useTranslation('survey');
  return (
    <ol className="bars">
      {lines.map((line) => (
        <li key={line.key}>
          <span className="t">{line.name}</span>
          <DistributionBar parts={partsOf(line, names, t('noOpinion'))} />
          <b className="n">{hundredths(line.statistics.mean)}</b>
        </li>
      ))}
    </ol>
  );
}
