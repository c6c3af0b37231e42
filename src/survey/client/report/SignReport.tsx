import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import type { Signing } from './report-of.ts';
import { useSayOfReport } from './use-say-of-report.ts';

/** Signs what was on the screen when the question was asked, once the question is answered. */
export function SignReport({ signing, onSigned }: { signing: Signing; onSigned: () => void }) {
  const { t } = useTranslation('survey');
  const say = useSayOfReport(signing.period);
  const [asked, ask] = useState<Signing>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const sign = async (what: Signing) => {
    setBusy(true);
    const refused = await say({ type: 'survey-report.sign', ...what });
    setBusy(false);
    ask(undefined);
    setRefusal(refused);
    if (refused === undefined) onSigned();
  };
  return (
    <>
      <Button icon="check" onClick={() => ask(signing)}>
        {t('reports.sign')}
      </Button>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
      <Dialog
        isOpen={asked !== undefined}
        title={t('reports.signTitle')}
        yes={t('reports.signYes')}
        no={t('reports.signNo')}
        isBusy={isBusy}
        onYes={() => asked && void sign(asked)}
        onNo={() => ask(undefined)}
      >
        <p>{t('reports.signText')}</p>
      </Dialog>
    </>
  );
}
