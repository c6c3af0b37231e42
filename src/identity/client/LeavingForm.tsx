import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { handOver, leftBehind, stayingWithout, type Colleague, type Successors } from '../domain/leaving.ts';
import { LeavingDialog } from './LeavingDialog.tsx';
import type { Sentences } from './sentences.ts';
import { useUnits } from './use-units.ts';

/** A unit may stay empty, the clerk looks after it; of these roles there is nobody else. */
const Typed = z.object({
  units: z.record(z.string(), z.string()),
  roles: z.record(z.string(), z.string().check(z.minLength(1))),
});

export interface LeavingProps {
  readonly id: string;
  readonly name: string;
  /** How many cases of a unit are open, none of corruption among them; `undefined` where this administrator may not know. Asked when it is needed. */
  readonly useOpenCases: () => (unit: string) => number | undefined;
}

interface LeavingFormProps extends LeavingProps {
  readonly people: readonly Colleague[];
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

/** Who takes over what would be nobody's; one confirmation for all of it. Where a word of it is refused the access stays open. */
export function LeavingForm({ id, name, useOpenCases, people, onDone, onLeave }: LeavingFormProps) {
  const { t } = useTranslation('identity');
  const say = useSay();
  const unitNames = useUnits();
  const left = leftBehind(people, id, useOpenCases());
  const [choice, setChoice] = useState<Successors>();
  const [refusal, setRefusal] = useState<keyof Sentences>();
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => start.current?.focus(), []);
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: {
      units: Object.fromEntries(left.units.map(({ unit }) => [unit, ''])),
      roles: Object.fromEntries(left.roles.map((role) => [role, ''])),
    },
  });
  useLeaveWarning(formState.isDirty);
  const options = stayingWithout(people, id).map(({ id, state }) => ({ value: id, label: state.name ?? state.login }));
  const nameOf = (unit: string) => unitNames.find(({ value }) => value === unit)?.label ?? t('leaving.aUnit');
  const takings = ({ units, roles }: Successors) =>
    [
      ...left.units.map(({ unit }) => [nameOf(unit), units[unit]] as const),
      ...left.roles.map((role) => [t(`roles.${role}`), roles[role]] as const),
    ].flatMap(([what, successor]) =>
      options.flatMap(({ value, label }) => (value === successor ? [t('leaving.takes', { name: label, what })] : [])),
    );
  const close = async (successors: Successors) => {
    setChoice(undefined);
    for (const command of handOver(people, id, successors)) {
      const said = await say(command.target, command);
      if (!said.ok) return setRefusal(said.error as keyof Sentences);
    }
    onDone();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(setChoice)(event)}>
      <p tabIndex={-1} ref={start}>
        {t('leaving.unsent')}
      </p>
      {left.units.length + left.roles.length === 0 && <p>{t('leaving.nothing')}</p>}
      {left.units.map(({ unit, openCases = 0 }) => (
        <SelectField
          key={unit}
          control={control}
          name={`units.${unit}`}
          label={t('leaving.unit', { unit: nameOf(unit) })}
          hint={openCases > 0 ? t('leaving.aloneWith', { count: openCases }) : t('leaving.alone')}
          errorText={t('leaving.missing')}
          options={options}
        />
      ))}
      {left.roles.map((role) => (
        <SelectField
          key={role}
          control={control}
          name={`roles.${role}`}
          label={t(`leaving.role.${role}`)}
          hint={t(`leaving.roleText.${role}`)}
          errorText={t('leaving.missing')}
          options={options}
          isRequired
        />
      ))}
      {refusal && (
        <Banner state="needs-you" title={t('leaving.notDone')} role="alert">
          <p>{t(`refusals.${refusal}`)}</p>
        </Banner>
      )}
      <div className="inline">
        <Button kind="danger" type="submit">
          {t('leaving.go')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('leaving.cancel')}
        </Button>
      </div>
      <LeavingDialog
        name={name}
        takings={choice && takings(choice)}
        onYes={() => choice && void close(choice)}
        onNo={() => setChoice(undefined)}
      />
    </form>
  );
}
