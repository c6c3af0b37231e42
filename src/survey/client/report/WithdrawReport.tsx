import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import type { Period } from '#kernel/domain/period.ts';
import { newSalt } from '#ledger/client/digest.ts';
import { FreeText } from '#ledger/domain/personal.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { TextAreaField } from '#ui/client/TextAreaField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { useReturnFocus } from '#ui/client/use-return-focus.ts';
import { useSayOfReport } from './use-say-of-report.ts';

const Typed = z.object({ reason: FreeText });

/** Takes a signing back, with its reason: then the report shows what is known today, and may be signed again. */
export function WithdrawReport({ period, onWithdrawn }: { period: Period; onWithdrawn: () => void }) {
  const { t } = useTranslation('survey');
  const say = useSayOfReport(period);
  const [isOpen, setOpen] = useState(false);
  const opener = useReturnFocus(isOpen);
  const [refusal, setRefusal] = useState<string>();
  const { control, handleSubmit, formState } = useForm({ resolver: zodResolver(Typed), defaultValues: { reason: '' } });
  useLeaveWarning(isOpen && formState.isDirty);
  const withdraw = handleSubmit(async ({ reason }) => {
    const refused = await say({ type: 'survey-report.withdraw', personal: { reason, salt: newSalt() } });
    setRefusal(refused);
    if (refused === undefined) onWithdrawn();
  });
  if (!isOpen)
    return (
      <div>
        <Button kind="quiet" ref={opener} onClick={() => setOpen(true)}>
          {t('reports.withdraw')}
        </Button>
      </div>
    );
  return (
    <InPlaceForm
      level="h2"
      title={t('reports.withdraw')}
      words={{ save: t('reports.withdraw'), saving: t('reports.saving'), cancel: t('reports.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void withdraw()}
      onLeave={() => setOpen(false)}
    >
      <TextAreaField
        control={control}
        name="reason"
        label={t('reports.reason')}
        hint={t('reports.reasonHint')}
        errorText={t('reports.reasonError')}
        rows={3}
        maxLength={1_000}
        isRequired
      />
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
