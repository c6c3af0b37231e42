import { useTranslation } from 'react-i18next';
import { formatNumber } from '#i18n/domain/format-number.ts';
import type { LeftOut } from '../../domain/choice.ts';

interface CountedApartProps {
  readonly partial: number;
  readonly undated: number;
  readonly out: LeftOut;
  readonly isHalf: boolean;
}

/** Who answered and is in no figure, or in a coarser one only. */
export function CountedApart({ partial, undated, out, isHalf }: CountedApartProps) {
  const { t } = useTranslation('survey');
  return (
    <>
      {partial > 0 && <p className="small">{t('partial', { count: partial, partial: formatNumber(partial) })}</p>}
      {undated > 0 && <p className="small">{t('undated', { count: undated, undated: formatNumber(undated) })}</p>}
      {out.undated > 0 && (
        <p className="small">
          {t(isHalf ? 'undatedOut' : 'unplaced', { count: out.undated, undated: formatNumber(out.undated) })}
        </p>
      )}
      {out.unplaced > 0 && (
        <p className="small">{t('unplaced', { count: out.unplaced, undated: formatNumber(out.unplaced) })}</p>
      )}
    </>
  );
}
