import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { z } from 'zod/mini';
import { Uuid } from '#kernel/domain/ids.ts';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { KioskCodeGiven, KioskCodeUse, type AskKioskCode } from '../domain/kiosk-wire.ts';
import { call, type CallRefusal } from './call.ts';
import { CallBanner } from './CallBanner.tsx';
import { KioskCodeSlip } from './KioskCodeSlip.tsx';
import type { PointRead } from './kiosk-points.ts';
import { useAsked } from './use-asked.ts';

const Typed = z.object({ point: Uuid, label: z.string().check(z.trim(), z.maxLength(200)) });

/** Whoever has shown a code looks at the tablet, and back. */
const LOOK_MS = 3_000;

/** Shows a code by which a tablet becomes a kiosk, and says when it has. `onNews`: the municipality has something that this device has not heard of. */
export function KioskAddScreen({ onNews }: { onNews: () => void }) {
  const { t } = useTranslation('kiosk');
  const points = useList<PointRead>({ type: 'service-point', by: 'name' })?.filter(({ isWaiting }) => !isWaiting);
  const [shown, setShown] = useState<KioskCodeGiven>();
  const [refusal, setRefusal] = useState<CallRefusal>();
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: { point: '', label: '' },
  });
  const make = handleSubmit(async ({ point, label }) => {
    const wanted: AskKioskCode = { point, ...(label && { label }) };
    const given = await call('/api/kiosk-codes', wanted, KioskCodeGiven);
    setShown(given.ok ? given.value : undefined);
    setRefusal(given.ok ? undefined : given.error);
  });
  return (
    <Page>
      <div>
        <Link className="go" href="/kiosks">
          {t('add.back')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('add.title')}
        </h1>
        <p className="soft">{points?.length === 0 ? t('add.noPoint') : t('add.intro')}</p>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void make(event)}>
        <SelectField
          control={control}
          name="point"
          label={t('add.point')}
          errorText={t('add.pointError')}
          options={(points ?? []).map(({ id, state }) => ({ value: id, label: state.name }))}
        />
        <TextField
          control={control}
          name="label"
          label={t('add.label')}
          hint={t('add.labelHint')}
          errorText={t('add.labelError')}
          autoComplete="off"
        />
        <CallBanner refusal={refusal} />
        <Button
          type="submit"
          kind={shown ? 'second' : 'primary'}
          isBusy={formState.isSubmitting}
          busyLabel={t('add.making')}
        >
          {t(shown ? 'add.again' : 'add.make')}
        </Button>
      </form>
      {shown && <Shown key={shown.code} given={shown} onNews={onNews} />}
    </Page>
  );
}

/** The code, until a tablet has used it. */
function Shown({ given, onNews }: { given: KioskCodeGiven; onNews: () => void }) {
  const { t } = useTranslation('kiosk');
  const { code, expiresAt } = given;
  const ask = useCallback(() => call('/api/kiosk-codes/use', { code }, KioskCodeUse), [code]);
  const { last, refusal } = useAsked(ask, LOOK_MS);
  const isEnrolled = last?.reply.isUsed ?? false;
  useLeaveWarning(!isEnrolled && Date.now() < expiresAt, true);
  useEffect(() => {
    if (isEnrolled) onNews();
  }, [isEnrolled, onNews]);
  if (!isEnrolled)
    return (
      <>
        <KioskCodeSlip given={given} />
        <CallBanner refusal={refusal} />
      </>
    );
  return (
    <Banner state="done" title={t('add.enrolled')} role="status">
      <p>{t('add.enrolledText')}</p>
    </Banner>
  );
}
