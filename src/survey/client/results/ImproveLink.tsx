import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Icon } from '#ui/client/Icon.tsx';

interface ImproveLinkProps {
  /** What is to be improved, as the entry names it. */
  readonly about: string;
}

/**
 * Leads to this year's measure of satisfaction, with an entry begun. What it begins with lies beside the address (`entry` in the history's state), so that
 * no word of anybody stands in an address.
 */
export function ImproveLink({ about }: ImproveLinkProps) {
  const { t } = useTranslation('survey');
  if (!hasRole(useMe(), 'clerk', 'unit-officer', 'administrator')) return null;
  return (
    <Link className="go" href="/measures/of-surveys" state={{ entry: t('improve.begun', { about }) }}>
      <Icon name="pencil" className="small" />
      {t('improve.link')}
    </Link>
  );
}
