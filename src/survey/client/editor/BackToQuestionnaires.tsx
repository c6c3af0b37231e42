import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

export function BackToQuestionnaires() {
  const { t } = useTranslation('survey');
  return (
    <Link className="go" href="/questionnaires">
      {t('forms.all')}
    </Link>
  );
}
