import { useTranslation } from 'react-i18next';
import { Button } from '#ui/client/Button.tsx';
import { Status, type State } from '#ui/client/Status.tsx';
import type { Measure } from '../domain/measure.ts';
import { stepStatus, type StepStatus } from '../domain/percent-done.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { EntryWords } from './EntryWords.tsx';
import type { Forms } from './forms.ts';
import { RecordForm } from './RecordForm.tsx';

const LOOK: Readonly<Record<StepStatus, State>> = { 'not-begun': 'quiet', 'under-way': 'new', done: 'done' };

interface StepItemProps {
  readonly now: Measure;
  readonly step: number;
  readonly forms: Forms | undefined;
}

/** One step: how far it is, what was done for it, and, for whoever is responsible, the way to say more. */
export function StepItem({ now, step, forms }: StepItemProps) {
  const { t } = useTranslation('measure');
  const status = stepStatus(now, step);
  const entries = now.progress.filter((entry) => entry.step === step);
  const name = `step-${step}`;
  return (
    <li className="stack-s">
      <div className="inline between">
        <span className="soft">{t('measure.step', { number: step + 1 })}</span>
        <Status state={LOOK[status]} {...(status === 'under-way' && { icon: 'exchange' })}>
          {t(`step.${status}`)}
        </Status>
      </div>
      <h3>{now.steps[step]}</h3>
      {entries.length === 0 && <p className="soft">{t('measure.noEntry')}</p>}
      {entries.length > 0 && (
        <ul className="entries stack-s">
          {entries.map((entry) => (
            <li key={entry.entry}>
              <EntryWords entry={entry} />
              {forms?.open === entry.entry && <CorrectForm {...forms} entry={entry} />}
              {forms && forms.open !== entry.entry && (
                <Button kind="quiet" icon="pencil" onClick={() => forms.onOpen(entry.entry)}>
                  {t('form.correct')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {forms?.open === name && <RecordForm {...forms} step={step} />}
      {forms && forms.open !== name && (
        <Button kind="second" icon="plus" onClick={() => forms.onOpen(name)}>
          {t('form.record')}
        </Button>
      )}
    </li>
  );
}
