import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import { Button } from '#ui/client/Button.tsx';
import { publicAddress } from '#ui/client/public-address.ts';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import type { Invitation } from '../domain/wire.ts';

/** The link, to be handed over. Nobody can show it again: until it was copied nothing takes it away unasked. */
export function OneTimeLink({ name, invitation: { token, expiresAt } }: { name: string; invitation: Invitation }) {
  const { t } = useTranslation('identity');
  const { language } = useLanguage();
  const [isCopied, setCopied] = useState(false);
  const link = `${publicAddress() ?? location.origin}/app/join#${token}`;
  useLeaveWarning(!isCopied);
  // A browser that forbids it leaves the link to be marked by hand.
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="slip stack-s">
      <p>
        <b>{t('invitation.link', { name })}</b>
      </p>
      <p>{link}</p>
      <p className="soft">{t('invitation.lives', { until: formatInstant(expiresAt, language) })}</p>
      <div className="inline">
        <Button kind="second" icon="share" onClick={copy}>
          {t('invitation.copy')}
        </Button>
        <span role="status">{isCopied && t('invitation.copied')}</span>
      </div>
    </div>
  );
}
