import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { questionnaire as aggregate, type Questionnaire } from '../../domain/questionnaire.ts';
import { AskedAtPoint } from './AskedAtPoint.tsx';
import { usePoints } from '../use-points.ts';
import { titlesOf } from './version-name.ts';

interface AskedAtProps {
  readonly questionnaire: string;
  readonly maySet: boolean;
}

/** What each service point asks and will ask; an administrator says where this version is asked, and from which day. */
export function AskedAt({ questionnaire, maySet }: AskedAtProps) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const at = usePoints();
  const versions = useList<Questionnaire>({ type: aggregate.type, by: 'title' });
  const [open, setOpen] = useState<string>();
  const [done, setDone] = useState<'saved' | 'tookBack'>();
  const titleOf = titlesOf(versions ?? [], language, t);
  return (
    <section className="no-print">
      <h2 id="asked-at">{t('asked.title')}</h2>
      {(!at || !versions) && <Skeleton />}
      {at?.points.length === 0 && <p className="soft">{t('asked.noPoints')}</p>}
      {at && versions && at.points.length > 0 && (
        <Rows labelledBy="asked-at">
          {at.points.map((point) => (
            <AskedAtPoint
              key={point.id}
              point={point}
              today={at.today}
              questionnaire={questionnaire}
              titleOf={(id) => titleOf(id) ?? t('asked.unknown')}
              maySet={maySet}
              isOpen={open === point.id}
              onOpen={() => setOpen(point.id)}
              onLeave={() => setOpen(undefined)}
              onDone={(what) => {
                setOpen(undefined);
                setDone(what);
              }}
            />
          ))}
        </Rows>
      )}
      <Toast message={done && t(`asked.${done}`)} onGone={() => setDone(undefined)} />
    </section>
  );
}
