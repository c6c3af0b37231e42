import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { Invitation, type PersonNamed } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';
import { CallBanner } from './CallBanner.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';

interface InvitationSectionProps {
  readonly id: string;
  readonly name: string;
  /** The municipality does not know her yet, or not as she is now. */
  readonly isWaiting: boolean;
}

/** Makes the one-time link by which she chooses her passphrase. It is shown here and nowhere else, once. */
export function InvitationSection({ id, name, isWaiting }: InvitationSectionProps) {
  const { t } = useTranslation('identity');
  const [invitation, setInvitation] = useState<Invitation>();
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [isBusy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const made = await call('/api/invitations', { person: id } satisfies PersonNamed, Invitation);
    setInvitation(made.ok ? made.value : undefined);
    setRefusal(made.ok ? undefined : made.error);
    setBusy(false);
  };
  return (
    <section className="stack">
      <div className="stack-s">
        <h2>{t('invitation.title')}</h2>
        <p className="soft">{isWaiting ? t('invitation.notYet') : t('invitation.text')}</p>
      </div>
      {!isWaiting && (
        <Button kind="second" isBusy={isBusy} busyLabel={t('invitation.making')} onClick={() => void make()}>
          {t('invitation.make')}
        </Button>
      )}
      <CallBanner refusal={refusal} />
      {invitation && <OneTimeLink name={name} invitation={invitation} />}
    </section>
  );
}
