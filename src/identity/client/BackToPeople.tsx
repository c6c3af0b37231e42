import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export function BackToPeople() {
  const { t } = useTranslation('identity');
  return (
    <Link className="go" href="/people">
      {t('person.back')}
    </Link>
  );
}
