import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Icon } from '#ui/client/Icon.tsx';

/** The way from the results to the reports that are made of them. */
export function ReportsLink() {
  const { t } = useTranslation('survey');
  return (
    <Link className="go" href="/reports">
      {t('reports.fromResults')}
      <Icon name="forward" className="small" />
    </Link>
  );
}
