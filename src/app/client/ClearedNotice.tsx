import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';

/** This browser was cleared since somebody worked in it: what that means, and what to do. */
export function ClearedNotice() {
  const { t } = useTranslation('device');
  return (
    <Banner state="needs-you" title={t('cleared.title')}>
      <p>{t('cleared.text')}</p>
      <p>{t('cleared.way')}</p>
    </Banner>
  );
}
