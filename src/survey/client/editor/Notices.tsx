import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { Banner } from '#ui/client/Banner.tsx';
import type { LeftOut } from '../../domain/choice.ts';
import { CountedApart } from '../results/CountedApart.tsx';
import type { Shown } from '../results/result-tables.ts';

/** What somebody has to know before she believes the figures: days of many answers, who is counted apart, and who could not be told apart. */
export function Notices({ shown, out, isHalf }: { shown: Shown; out: LeftOut; isHalf: boolean }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const {
    results: { bursts, partial, undated },
    names,
  } = shown;
  return (
    <>
      {bursts.length > 0 && (
        <Banner state="waiting" icon="calendar" title={t('bursts')}>
          <ul>
            {bursts.map(({ point, day, answers, usual }) => (
              <li key={`${point} ${day}`}>
                {t('burst', { day: formatDay(day, 'long', language), point: names.point(point), answers, usual })}
              </li>
            ))}
          </ul>
          <p>{t('burstsWhy')}</p>
        </Banner>
      )}
      <CountedApart partial={partial} undated={undated} out={out} isHalf={isHalf} />
    </>
  );
}
