import { useTranslation } from 'react-i18next';
import type { Need } from '#ledger/domain/needs.ts';
import { Banner } from '#ui/client/Banner.tsx';
import type { Tellings } from './telling.ts';
import { useName } from './use-name.ts';
import { useWhy } from './use-why.ts';

/** Why a command has no effect; in a supervisor's own words where she refused it, and in its author's where she handed it over. */
export function AttentionReason({ need, tellings }: { need: Need; tellings: Tellings }) {
  const { t } = useTranslation('sync');
  const why = useWhy(tellings);
  const { refused, handedOver, supervisor, status } = need.outcome ?? {};
  const refuser = useName(refused?.by ?? '');
  const giver = useName(handedOver?.by ?? '');
  return (
    <div className="stack-s attention">
      <Banner state={status === 'held' ? 'waiting' : 'needs-you'} title={why(need)}>
        {refused && (
          <>
            {refused.reason !== undefined && <p className="told">{refused.reason}</p>}
            <p>{t('attention.refusedBy', { name: refuser })}</p>
          </>
        )}
      </Banner>
      {handedOver && supervisor && (
        <Banner
          state="waiting"
          title={t('attention.handedOverBy', { name: giver, role: tellings.roleName(supervisor) })}
        >
          {handedOver.note !== undefined && <p className="told">{handedOver.note}</p>}
        </Banner>
      )}
    </div>
  );
}
