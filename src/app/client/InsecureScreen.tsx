import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Page } from '#ui/client/Page.tsx';

/** Without a secure context the browser gives no offline app, no hashing and no sign-in cookie: say so, and name the way. */
export function InsecureScreen() {
  const { t } = useTranslation('app');
  return (
    <Page>
      <h1>{t('insecure.title')}</h1>
      <Banner state="needs-you" title={t('insecure.text')}>
        <p>{t('insecure.way')}</p>
      </Banner>
    </Page>
  );
}
