import { useTranslation } from 'react-i18next';
import { Row } from '#ui/client/Row.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Status } from '#ui/client/Status.tsx';

interface HomeExchangeProps {
  /** Refused words, hers and what was handed over to her. */
  readonly toMend: number;
  /** Words of colleagues that are held until she has decided. */
  readonly toDecide: number;
  /** What is on this device only. */
  readonly waiting: number;
}

/** What the exchange has for her to do, and what it still has to carry. Nothing of any: nothing is said. */
export function HomeExchange({ toMend, toDecide, waiting }: HomeExchangeProps) {
  const { t } = useTranslation('app');
  if (toMend + toDecide + waiting === 0) return null;
  return (
    <section>
      <h2>{t('home.exchange')}</h2>
      <Rows>
        {toDecide > 0 && (
          <Row
            href="/attention"
            state="needs-you"
            title={t('home.held', { count: toDecide })}
            sub={t('home.heldText')}
            end={<Status state="needs-you">{t('home.toDecide')}</Status>}
          />
        )}
        {toMend > 0 && (
          <Row
            href="/attention"
            state="needs-you"
            title={t('home.refused', { count: toMend })}
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
