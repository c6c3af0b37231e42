import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '#ui/client/Empty.tsx';
import { Page } from '#ui/client/Page.tsx';

export function NotFoundScreen() {
  const { t } = useTranslation('app');
  return (
    <Page>
      <h1>{t('notFound.title')}</h1>
      <Empty icon="search" title={t('notFound.text')}>
        <Link className="go" href="/">
          {t('notFound.home')}
        </Link>
      </Empty>
    </Page>
  );
}
