import { useTranslation } from 'react-i18next';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation('app');
  return <NotHerePage title={t('notFound.title')} text={t('notFound.text')} href="/" to={t('notFound.home')} />;
}
