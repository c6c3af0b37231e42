import { useTranslation } from 'react-i18next';
import { Empty } from '#ui/client/Empty.tsx';
import type { LeftOut } from '../../domain/choice.ts';
import { CountedApart } from './CountedApart.tsx';

interface NoResultsProps {
  readonly partial: number;
  readonly out: LeftOut;
  readonly isHalf: boolean;
}

/** Nobody answered, or too few to be shown: nothing here tells which. Who went away before the end and who could not be told apart is said all the same. */
export function NoResults({ partial, out, isHalf }: NoResultsProps) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Empty icon="chart" title={t('none')}>
        {t('noneWhy')}
      </Empty>
      <CountedApart partial={partial} undated={0} out={out} isHalf={isHalf} />
    </>
  );
}
