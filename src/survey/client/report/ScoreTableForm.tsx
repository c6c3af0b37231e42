import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { InPlaceForm } from '#ui/client/InPlaceForm.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import type { z } from 'zod/mini';
import { SCORE_TABLE, Thresholds } from '../../domain/score-table.ts';
import { typedOf, TypedScoreTable } from './score-table-form.ts';

interface ScoreTableFormProps {
  readonly thresholds: Thresholds;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

/** Sets the score table, step by step from the best. */
export function ScoreTableForm({ thresholds, onLeave, onSaved }: ScoreTableFormProps) {
  const { t } = useTranslation('survey');
  const say = useSay();
  const [refusal, setRefusal] = useState<string>();
  const { control, handleSubmit, formState } = useForm<TypedScoreTable, unknown, z.output<typeof TypedScoreTable>>({
    resolver: zodResolver(TypedScoreTable),
    defaultValues: typedOf(thresholds),
  });
  const { fields, append, remove } = useFieldArray({ control, name: 'rows' });
  useLeaveWarning(formState.isDirty);
  const save = handleSubmit(async ({ rows }) => {
    if (!Thresholds.safeParse(rows).success) return setRefusal(t('reports.scores.orderError'));
    const said = await say(SCORE_TABLE, { type: 'score-table.set', thresholds: rows });
    if (said.ok) return onSaved();
    setRefusal(
      said.error === 'officers-only'
        ? t('reports.scores.refusals.officers-only')
        : t(`refusals.${said.error as SayRefusal}`),
    );
  });
  return (
    <InPlaceForm
      level="h2"
      title={t('reports.scores.change')}
      words={{ save: t('reports.scores.save'), saving: t('reports.saving'), cancel: t('reports.cancel') }}
      isBusy={formState.isSubmitting}
      onSubmit={() => void save()}
      onLeave={onLeave}
    >
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="score-step">
          <legend>{t('reports.scores.row', { row: index + 1 })}</legend>
          <TextField
            control={control}
            name={`rows.${index}.above`}
            label={t('reports.scores.above')}
            errorText={t('reports.scores.percentError')}
            inputMode="decimal"
            autoComplete="off"
            maxLength={5}
          />
          <TextField
            control={control}
            name={`rows.${index}.score`}
            label={t('reports.scores.score')}
            errorText={t('reports.scores.scoreError')}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
          />
          {fields.length > 1 && (
            <Button
              kind="quiet"
              icon="close"
              aria-label={t('reports.scores.remove', { row: index + 1 })}
              onClick={() => remove(index)}
            />
          )}
        </fieldset>
      ))}
      {fields.length < 20 && (
        <div>
          <Button kind="second" icon="plus" onClick={() => append({ above: '', score: '' })}>
            {t('reports.scores.add')}
          </Button>
        </div>
      )}
      {refusal && <Banner state="needs-you" title={refusal} role="alert" />}
    </InPlaceForm>
  );
}
