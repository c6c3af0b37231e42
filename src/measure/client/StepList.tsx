import { use, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrection } from '#ledger/client/correction.tsx';
import { LeavingContext } from '#ui/client/LeaveGuard.tsx';
import { Toast } from '#ui/client/Toast.tsx';
import { MeasureCommand, type Measure } from '../domain/measure.ts';
import type { Days } from './days-so-far.ts';
import { StepItem } from './StepItem.tsx';
import { useBegunEntry } from './use-begun-entry.ts';

interface StepListProps {
  readonly id: string;
  readonly now: Measure;
  /** Missing where she may record nothing. */
  readonly days: Days | undefined;
}

/** What was begun elsewhere is of the step that the measure begins with. */
const FIRST_STEP = 'step-0';

/** Which form says a command again, by the name of its place. */
const openFor = (said: MeasureCommand): string | undefined =>
  said.type === 'measure.record' ? `step-${said.step}` : said.type === 'measure.correct' ? said.entry : undefined;

/** The steps in their order; one form is open at a time. What is being put right is open already, and so is what was begun elsewhere. */
export function StepList({ id, now, days }: StepListProps) {
  const { t } = useTranslation('measure');
  const correction = useCorrection(MeasureCommand, id);
  const begun = useBegunEntry();
  const [open, setOpen] = useState(
    correction ? openFor(correction.values) : begun.text === undefined ? undefined : FIRST_STEP,
  );
  const [kept, setKept] = useState<string>();
  const forget = useCallback(() => setKept(undefined), []);
  const { leave } = use(LeavingContext);
  const list = useRef<HTMLOListElement>(null);
  const close = () => {
    setOpen(undefined);
    correction?.leave();
    begun.leave();
    list.current?.focus({ preventScroll: true });
  };
  const closeKept = () => {
    close();
    setKept(t('measure.kept'));
  };
  const onOpen = (place: string) => leave(() => setOpen(place));
  const forms = days && { id, days, open, begun: begun.text, onOpen, onLeave: close, onKept: closeKept };
  return (
    <>
      <ol className="steps" tabIndex={-1} ref={list}>
        {now.steps.map((_, step) => (
          <StepItem key={step} now={now} step={step} forms={forms} />
        ))}
      </ol>
      <Toast message={kept} onGone={forget} />
    </>
  );
}
