import { useTranslation } from 'react-i18next';
import { readingOf } from '../../domain/results.ts';
import { BANDS_A, BANDS_B } from '../../domain/statistics.ts';
import type { Shown } from './result-tables.ts';

/** Which bands name the means, and how the figures were computed. */
export function BandsNote({ shown: { asked, names } }: { shown: Shown }) {
  const { t } = useTranslation('survey');
  const { bands } = readingOf(asked);
  return (
    <div className="soft xs notes">
      {bands === BANDS_A && <p>{t('bandsA')}</p>}
      {bands === BANDS_B && <p>{t('bandsB')}</p>}
      {!bands && <p>{t('noBands', { highest: names.steps.length })}</p>}
      {names.hasNoOpinion && <p>{t('noOpinionNote')}</p>}
      <p>{t('deviationNote')}</p>
      <p>{t('aspectNote')}</p>
      <p>{t('satisfactionNote', { highest: names.steps.length })}</p>
    </div>
  );
}
