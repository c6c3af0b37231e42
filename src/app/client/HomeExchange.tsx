import { useTranslation } from 'react-i18next';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';

/** What was refused, and what is still on this device only. Nothing of either: nothing is said. */
export function HomeExchange({ refused, waiting }: { refused: number; waiting: number }) {
  const { t } = useTranslation('app');
  if (refused + waiting === 0) return null;
  return (
    <section>
      <h2>{t('home.exchange')}</h2>
      <Rows>
        {refused > 0 && (
          <Row
            href="/attention"
            state="needs-you"
            title={t('home.refused', { count: refused })}
            sub={t('home.refusedText')}
            end={<Status state="needs-you">{t('home.toMend')}</Status>}
          />
        )}
        {waiting > 0 && (
          <Row
            href="/sync"
            state="waiting"
            title={t('home.waiting', { count: waiting })}
            sub={t('home.waitingText')}
            end={
              <Status state="waiting" icon="unsent">
                {t('home.toSend')}
              </Status>
            }
          />
        )}
      </Rows>
    </section>
  );
}
