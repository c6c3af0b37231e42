import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import type { KioskCommand, KioskRefusal } from '../domain/kiosk.ts';

interface Asked {
  readonly id: string;
  readonly name: string;
}

/** Taking a tablet out of service: asked first, because it cannot be taken back. */
export function useRevoking() {
  const say = useSay();
  const [asked, ask] = useState<Asked>();
  const [refusal, setRefusal] = useState<KioskRefusal | SayRefusal>();
  const [isSaved, setSaved] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const revoke = async ({ id }: Asked) => {
    const target = { type: 'kiosk' as const, id };
    const command: KioskCommand = { type: 'kiosk.revoke', target };
    setBusy(true);
    const said = await say(target, command);
    setBusy(false);
    setRefusal(said.ok ? undefined : (said.error as KioskRefusal | SayRefusal));
    setSaved(said.ok);
    ask(undefined);
  };
  return { asked, ask, revoke, isBusy, refusal, isSaved, setSaved };
}

export function KioskRevoking({ revoking }: { revoking: ReturnType<typeof useRevoking> }) {
  const { t } = useTranslation('kiosk');
  const { asked, ask, revoke, isBusy, refusal, isSaved, setSaved } = revoking;
  return (
    <>
      {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
      <Dialog
        isOpen={asked !== undefined}
        kind="danger"
        title={t('revoking.title', { label: asked?.name ?? '' })}
        yes={t('revoking.yes')}
        no={t('revoking.no')}
        isBusy={isBusy}
        onYes={() => asked && void revoke(asked)}
        onNo={() => ask(undefined)}
      >
        <p>{t('revoking.text')}</p>
      </Dialog>
      <Toast message={isSaved ? t('revoking.kept') : undefined} onGone={() => setSaved(false)} />
    </>
  );
}
