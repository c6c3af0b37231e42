import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Icon } from '#ui/client/Icon.tsx';
import { mayTypePaper } from '../../domain/pile.ts';

/** The way from the results to the pile of paper that is not in them yet. */
export function PaperLink() {
  const { t } = useTranslation('pile');
  if (!mayTypePaper(useMe())) return null;
  return (
    <Link className="go" href="/paper">
      <Icon name="paper" />
      {t('title')}
    </Link>
  );
}
