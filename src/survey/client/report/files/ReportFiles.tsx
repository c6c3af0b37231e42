import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { saveFile } from '../../save-file.ts';
import type { Block } from '../report-block.ts';
import { FORMATS, makeFile, type Format } from './make-file.ts';

interface ReportFilesProps {
  readonly blocks: readonly Block[];
  /** What the files are called, in Thai and with the period. */
  readonly name: string;
}

/** The report as files that an office changes, counts with or hands on. They are made on this device, with network or without. */
export function ReportFiles({ blocks, name }: ReportFilesProps) {
  const { t } = useTranslation('survey');
  const [making, setMaking] = useState<Format>();
  const [isFailed, setFailed] = useState(false);
  const take = async (format: Format) => {
    if (making) return;
    setMaking(format);
    setFailed(false);
    const file = await makeFile(format, blocks);
    if (file.ok) saveFile(`${name}.${format}`, file.value);
    setFailed(!file.ok);
    setMaking(undefined);
  };
  return (
    <section className="stack no-print">
      <h2>{t('reportFiles.title')}</h2>
      <div className="inline">
        {FORMATS.map((format) => (
          <Button
            key={format}
            kind="second"
            icon="download"
            isBusy={making === format}
            busyLabel={t('reportFiles.busy')}
            onClick={() => void take(format)}
          >
            {t(`reportFiles.${format}`)}
          </Button>
        ))}
      </div>
      {isFailed && (
        <Banner state="needs-you" title={t('reportFiles.failed')} role="alert">
          <p>{t('reportFiles.again')}</p>
        </Banner>
      )}
    </section>
  );
}
