import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { newSalt } from '#ledger/client/digest.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { LeaveCode } from '../../domain/leave-code.ts';
import { lockFor } from '../kiosk/leave-lock.ts';
import type { RuledPoint } from './ruled-point.ts';
import { useRuleKiosk } from './use-rule-kiosk.ts';

const Typed = z.object({ code: LeaveCode });

/** The code by which staff leave the kiosks of a point. It does not leave this device: what is said is its lock. */
export function CodeForm({ point, onLeave, onKept }: { point: RuledPoint; onLeave: () => void; onKept: () => void }) {
  const { t } = useTranslation('survey');
  const rule = useRuleKiosk();
  const [refusal, setRefusal] = useState<string>();
  const { control, handleSubmit, formState } = useForm({ resolver: zodResolver(Typed), defaultValues: { code: '' } });
  useLeaveWarning(formState.isDirty);
  const save = handleSubmit(async ({ code }) => {
    const lock = await lockFor(code, newSalt());
    const said = await rule(point.id, { type: 'kiosk-rules.set-code', lock });
    if (said.ok) onKept();
    else setRefusal(said.error);
  });
  return (
    <InPlaceForm
      level="h2"
      title={t('kioskRules.codeOf', { point: point.name })}
      words={{ save: t('kioskRules.save'), saving: t('kioskRules.saving'), cancel: t('kioskRules.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      <TextField
        control={control}
        name="code"
        label={t('kioskRules.code')}
        hint={t('kioskRules.codeHint')}
        errorText={t('kioskRules.codeError')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        isRequired
      />
      <p className="soft">{t('kioskRules.soon')}</p>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
