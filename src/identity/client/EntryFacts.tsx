import { useTranslation } from 'react-i18next';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { Facts, type Fact } from '#ui/client/Facts.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { person, type StaffMember } from '../domain/person.ts';

/** Who let somebody in and when she chose her passphrase: for every colleague to see (ID10). */
export function EntryFacts({ member: { invited, joinedAt } }: { member: StaffMember }) {
  const { t } = useTranslation('identity');
  const { language } = useLanguage();
  const inviter = useView<StaffMember>(person.type, invited?.by ?? '')?.state;
  if (invited && !inviter) return <Skeleton lines={2} />;
  const facts: Fact[] = [];
  if (invited) {
    const made = t('entry.madeBy', {
      name: inviter?.name ?? t('people.nameErased'),
      at: formatInstant(invited.at, language),
    });
    const isUsed = joinedAt !== undefined && joinedAt >= invited.at;
    facts.push([t('entry.link'), isUsed ? made : `${made} (${t('entry.unused')})`]);
  }
  if (joinedAt !== undefined) facts.push([t('entry.joined'), formatInstant(joinedAt, language)]);
  return facts.length > 0 && <Facts facts={facts} />;
}
