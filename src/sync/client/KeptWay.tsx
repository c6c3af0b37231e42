import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatInstant } from '#i18n/domain/format-date.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { KeptRow } from '#ledger/domain/kept.ts';
import { Timeline, type Moment } from '#ui/client/Timeline.tsx';
import type { Tellings } from './telling.ts';

interface KeptWayProps {
  readonly row: KeptRow;
  readonly command: Command | undefined;
  readonly explain: Tellings['explain'];
}

/** The way of a record from this device into the backups of the municipality, as far as it has come, and what it waits for. */
export function KeptWay({ row: { id, status, code = '' }, command, explain }: KeptWayProps) {
  const { t } = useTranslation('sync');
  const { language } = useLanguage();
  const why = explain(code, command);
  const waits = (key: string, title: string, text: string): Moment => ({
    key,
    title,
    body: <p className="soft">{text}</p>,
    isWaiting: true,
  });
  const here: Moment = {
    key: 'here',
    title: t('record.here'),
    ...(command && { at: formatInstant(command.saidAt, language) }),
  };
  const arrived: Moment = { key: 'arrived', title: t('record.arrived') };
  const rejected: Moment = {
    key: 'rejected',
    title: t('record.rejected'),
    body: (
      <>
        <p>{why}</p>
        <Link className="go" href={`/attention/${id}`}>
          {t('record.toAttention')}
        </Link>
      </>
    ),
  };
  const onward: Readonly<Record<NonNullable<KeptRow['status']>, readonly Moment[]>> = {
    accepted: [
      { key: 'accepted', title: t('record.accepted') },
      waits('toBackUp', t('record.toBackUp'), t('record.toBackUpText')),
    ],
    held: [waits('held', t('record.held'), why)],
    rejected: [rejected],
  };
  const moments = status ? [arrived, ...onward[status]] : [waits('toGo', t('record.toGo'), t('record.toGoText'))];
  return <Timeline moments={[here, ...moments]} />;
}
