import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Page } from '#ui/client/Page.tsx';

/** In private browsing, or where storing is forbidden or impossible, nothing that is saved would last: say so, and name the way. */
export function NothingKeptScreen() {
  const { t } = useTranslation('app');
  return (
    <Page>
      <h1>{t('nothingKept.title')}</h1>
      <Banner state="needs-you" title={t('nothingKept.text')}>
        <p>{t('nothingKept.way')}</p>
      </Banner>
      <Button onClick={() => location.reload()}>{t('nothingKept.again')}</Button>
    </Page>
  );
}
