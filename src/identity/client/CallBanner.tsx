import { useTranslation } from 'react-i18next';
import { Banner } from '#ui/client/Banner.tsx';
import type { CallRefusal } from './call.ts';

const MINUTE_MS = 60_000;

/** Why a call did not succeed, and what to do. Without network nothing is wrong: it only waits. */
export function CallBanner({ refusal }: { refusal: CallRefusal | undefined }) {
  const { t } = useTranslation('identity');
  if (!refusal) return null;
  const { code, retryAfterMs = MINUTE_MS } = refusal;
  const isOutage = code === 'no-network' || code === 'not-now';
  return (
    <Banner
      state={isOutage ? 'waiting' : 'needs-you'}
      icon={code === 'no-network' ? 'cut' : isOutage ? 'clock' : 'alert'}
      title={t(`calls.${code}.title`)}
      role="alert"
    >
      <p>{t(`calls.${code}.text`, { minutes: Math.ceil(retryAfterMs / MINUTE_MS) })}</p>
    </Banner>
  );
}
