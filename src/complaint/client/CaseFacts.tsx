import { useTranslation } from 'react-i18next';
import { Facts, type Fact } from '#ui/client/Facts.tsx';
import { complaint } from '../domain/complaint.ts';
import type { CaseLine } from './use-cases.ts';

/** What is known of a case beside its story. Whoever may see the case may see who reported it. */
export function CaseFacts({ now, unit }: { now: CaseLine['state']; unit: string | undefined }) {
  const { t } = useTranslation('complaint');
  const { words, village } = now;
  const place = [village !== undefined && t('village', { village }), words?.place].filter(Boolean).join(' ');
  const isOfFew = complaint.audience(now).length === 1;
  const seenBy = isOfFew ? t('case.seenByFew') : unit ? t('case.seenByUnit', { unit }) : t('case.seenByClerk');
  const reporter: readonly Fact[] = words
    ? [
        [t('case.reporter'), words.name ?? t('case.unnamed')],
        [t('case.phone'), words.phone ? <a href={`tel:${words.phone}`}>{words.phone}</a> : t('case.noPhone')],
      ]
    : [];
  return (
    <Facts
      facts={[
        ...reporter,
        [t('case.place'), place || t('case.noPlace')],
        [t('case.unit'), unit ?? t('case.noUnit')],
        [t('case.seenBy'), seenBy],
      ]}
    />
  );
}
