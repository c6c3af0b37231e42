import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';

/** Opened without the secret part of the link: cut off in a message, or the page was loaded again. */
export function NoToken() {
  const { t } = useTranslation('identity');
  return (
    <>
      <Banner state="needs-you" title={t('noToken.title')}>
        <p>{t('noToken.text')}</p>
      </Banner>
      <ButtonLink kind="second" href="/sign-in">
        {t('noToken.signIn')}
      </ButtonLink>
    </>
  );
}
