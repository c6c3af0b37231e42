import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { z } from 'zod/mini';
import { useLanguage } from '#i18n/client/use-language.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { useCorrection } from '#ledger/client/correction.tsx';
import { useList, useSay } from '#ledger/client/LedgerProvider.tsx';
import { Line } from '#ledger/domain/personal.ts';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { SelectField } from '#ui/client/SelectField.tsx';
import { TextField } from '#ui/client/TextField.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { PointCode, servicePoint, servicePointId, type AddServicePoint } from '../domain/service-point.ts';
import { unit, type Unit } from '../domain/unit.ts';
import type { OrganisationRefusal } from './words.ts';

const Typed = z.object({ code: PointCode, name: Line, unit: Uuid, questionnaire: Uuid });

/** What this room reads of a questionnaire. */
interface QuestionnaireTitle {
  readonly title: { readonly th: string; readonly en: string };
}

export function AddPointScreen() {
  const { t } = useTranslation('organisation');
  const { language } = useLanguage();
  const say = useSay();
  const correction = useCorrection(servicePoint.Command);
  const units = useList<Unit>({ type: unit.type, by: 'name' }) ?? [];
  const questionnaires = useList<QuestionnaireTitle>({ type: 'questionnaire', by: 'title' }) ?? [];
  // Versions may have one title: then four signs of each tell them apart, as where questionnaires are listed.
  const labelOf = (id: string, title: string) =>
    questionnaires.some((other) => other.id !== id && other.state.title[language] === title)
      ? `${title} (${id.slice(-4).toUpperCase()})`
      : title;
  const [, navigate] = useLocation();
  const [refusal, setRefusal] = useState<OrganisationRefusal>();
  const { control, handleSubmit, formState } = useForm({
    resolver: zodResolver(Typed),
    defaultValues: correction?.values ?? { code: '', name: '', unit: '', questionnaire: '' },
  });
  useLeaveWarning(formState.isDirty && !formState.isSubmitting);
  const save = handleSubmit(async (typed) => {
    const target = { type: 'service-point' as const, id: servicePointId(typed.code) };
    const command: AddServicePoint = { type: 'service-point.add', target, ...typed };
    const said = await say(target, command, correction?.supersedes);
    if (said.ok) navigate('/points');
    else setRefusal(said.error as OrganisationRefusal);
  });
  return (
    <Page>
      <div>
        <Link className="go" href="/points">
          {t('point.back')}
        </Link>
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('point.title')}
        </h1>
      </div>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          control={control}
          name="name"
          label={t('point.name')}
          hint={t('point.nameHint')}
          errorText={t('point.nameError')}
        />
        <TextField
          control={control}
          name="code"
          label={t('point.code')}
          hint={t('point.codeHint')}
          errorText={t('point.codeError')}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          control={control}
          name="unit"
          label={t('point.unit')}
          errorText={t('point.unitError')}
          options={units.map(({ id, state }) => ({ value: id, label: state.name }))}
        />
        <SelectField
          control={control}
          name="questionnaire"
          label={t('point.questionnaire')}
          errorText={t('point.questionnaireError')}
          options={questionnaires.map(({ id, state }) => ({ value: id, label: labelOf(id, state.title[language]) }))}
        />
        {refusal && <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert" />}
        <Button type="submit" isBusy={formState.isSubmitting} busyLabel={t('saving')}>
          {t('save')}
        </Button>
      </form>
    </Page>
  );
}
