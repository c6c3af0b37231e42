import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import type { Need } from '#ledger/domain/needs.ts';
import { Button } from '#ui/client/Button.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import type { Tellings } from './telling.ts';
import { useDecide, type Done } from './use-decide.ts';

interface AttentionActionsProps {
  readonly need: Need;
  readonly tellings: Tellings;
  readonly onDone: (done: Done) => void;
}

/** What can be done about a refused command: say it rightly, ask whoever is responsible, or let it be. */
export function AttentionActions({ need: { id, command, outcome }, tellings, onDone }: AttentionActionsProps) {
  const { t } = useTranslation('sync');
  const me = useMe();
  const decide = useDecide();
  const [doing, setDoing] = useState<'hand-over' | 'discard'>();
  const [kept, setKept] = useState<string>();
  const forget = useCallback(() => setKept(undefined), []);
  const place = useRef<HTMLElement>(null);
  const thing = useView(command?.target.type ?? '', command?.target.id ?? '');
  const form = command && thing && tellings.formFor(command, thing.state);
  const leave = () => {
    setDoing(undefined);
    place.current?.focus({ preventScroll: true });
  };
  // Whoever is responsible herself has nobody to ask.
  const helper = outcome?.supervisor;
  const mayAsk = helper && outcome.author === me.id && !outcome.handedOver && !hasRole(me, helper);
  const role = helper ? tellings.roleName(helper) : '';
  return (
    <section className="stack-s" aria-label={t('act.title')} tabIndex={-1} ref={place}>
      {!doing && (
        <>
          {form && (
            <ButtonLink href={form} icon="pencil" className="wide">
              {t('act.correct')}
            </ButtonLink>
          )}
          {mayAsk && (
            <Button kind={form ? 'second' : 'primary'} icon="person" isWide onClick={() => setDoing('hand-over')}>
              {t('act.handOver', { role })}
            </Button>
          )}
          <Button kind="danger" icon="close" isWide onClick={() => setDoing('discard')}>
            {t('act.discard')}
          </Button>
        </>
      )}
      {doing === 'hand-over' && (
        <ReasonForm
          title={t('act.handOver', { role })}
          label={t('act.note', { role })}
          hint={t('act.handOverText', { role })}
          save={t('act.send')}
          say={async (note) => {
            const refusal = await decide(id, 'hand-over', note);
            if (refusal) return refusal;
            setKept(t('act.saved'));
            leave();
            return undefined;
          }}
          onLeave={leave}
        />
      )}
      {doing === 'discard' && (
        <ReasonForm
          title={t('act.discard')}
          label={t('act.reason')}
          save={t('act.discard')}
          ask={{ title: t('act.discardSure'), text: t('act.discardSureText') }}
          say={async (why) => {
            const refusal = await decide(id, 'discard', why);
            if (!refusal) onDone('discard');
            return refusal;
          }}
          onLeave={leave}
        />
      )}
      <Toast message={kept} onGone={forget} />
    </section>
  );
}
