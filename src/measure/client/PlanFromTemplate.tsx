import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { planFromTemplate } from '../domain/plan-from-template.ts';
import type { MeasureLine } from './use-measures.ts';
import { useTell } from './use-tell.ts';

interface PlanFromTemplateProps {
  readonly year: number;
  /** What the year has already. */
  readonly plan: readonly MeasureLine[];
  readonly idOf: (unit: string) => string | undefined;
}

/** Makes the year's plan, or the rest of it where the making was interrupted. Shows nothing where nothing is missing. */
export function PlanFromTemplate({ year, plan, idOf }: PlanFromTemplateProps) {
  const { t } = useTranslation('measure');
  const mayPlan = hasRole(useMe(), 'clerk', 'administrator');
  const tell = useTell();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const missing = planFromTemplate(year, idOf).filter(({ target }) => !plan.some(({ id }) => id === target.id));
  const make = async () => {
    setBusy(true);
    setRefusal(undefined);
    for (const command of missing) {
      const told = await tell(command.target.id, command);
      // Another may have planned it in the meantime: then it is there, and that was wanted.
      if (told.ok || told.error.code === 'already-planned') continue;
      setRefusal(told.error.sentence);
      break;
    }
    setBusy(false);
  };
  const button = mayPlan && (
    <Button
      kind={plan.length ? 'second' : 'primary'}
      icon="plus"
      isBusy={isBusy}
      busyLabel={t('saving')}
      onClick={() => void make()}
    >
      {plan.length ? t('list.planRest') : t('list.plan', { year })}
    </Button>
  );
  if (missing.length === 0) return null;
  return (
    <>
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
      {plan.length ? (
        button
      ) : (
        <Empty icon="checklist" title={t('list.none', { year })} action={button}>
          {t('list.noneText')}
        </Empty>
      )}
    </>
  );
}
