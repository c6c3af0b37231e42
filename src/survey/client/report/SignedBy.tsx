import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';

interface SignedByProps {
  readonly hand: { readonly by: string; readonly at: number };
  readonly as?: 'signedBy' | 'withdrawnBy';
}

/** Who signed or withdrew a report, and when. */
export function SignedBy({ hand: { by, at }, as = 'signedBy' }: SignedByProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const person = useView<{ readonly name?: string }>('person', by);
  const who = person?.state?.name ?? t('reports.somebody');
  return <>{t(`reports.${as}`, { day: formatDay(businessDay(at), 'short', language), who })}</>;
}
