import { useTranslation } from 'react-i18next';

/** The server writes into the page whether it serves a demonstration: the mark is there without network too. */
export function DemonstrationMark() {
  const { t } = useTranslation('app');
  if (document.body.dataset['demo'] === undefined) return null;
  return (
    <p className="demo" role="note">
      {t('demo')}
    </p>
  );
}
