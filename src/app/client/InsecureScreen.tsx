import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '#i18n/domain/language.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Page } from '#ui/client/Page.tsx';
import { publicAddress } from '#ui/client/public-address.ts';

/**
 * Without a secure context the browser gives no offline app, no hashing and no sign-in cookie: say so to whoever stands there, and lead to the same
 * page at the right address, where it is known.
 */
export function InsecureScreen() {
  const { t } = useTranslation('app');
  const address = publicAddress();
  const { pathname, hash } = location;
  return (
    <Page>
      {LANGUAGES.map((lng) => (
        <section key={lng} lang={lng}>
          <h1>{t('insecure.title', { lng })}</h1>
          <Banner state="needs-you" title={t('insecure.text', { lng })}>
            {address ? (
              <p>
                {t('insecure.open', { lng })} <a href={`${address}${pathname}${hash}`}>{address}</a>
              </p>
            ) : (
              <p>{t('insecure.way', { lng })}</p>
            )}
          </Banner>
        </section>
      ))}
    </Page>
  );
}
