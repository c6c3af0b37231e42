import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '#kernel/domain/business-day.ts';
import { Button } from '#ui/client/Button.tsx';

/** The way to help from afar: a file that tells how the exchange goes, and of nobody. */
export function DiagnosisSection({ diagnose }: { diagnose: () => Promise<string> }) {
  const { t } = useTranslation('sync');
  const [isBusy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    download(await diagnose());
    setBusy(false);
  };
  return (
    <section className="stack-s">
      <h2>{t('diagnosis.title')}</h2>
      <p>{t('diagnosis.text')}</p>
      <Button
        kind="second"
        icon="download"
        isBusy={isBusy}
        busyLabel={t('diagnosis.writing')}
        onClick={() => void write()}
      >
        {t('diagnosis.button')}
      </Button>
    </section>
  );
}

/** Some browsers read the file a while after the press. */
const READ_MS = 60_000;

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `prongsai-${businessDay(Date.now())}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
