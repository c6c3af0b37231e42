import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#kernel/domain/business-day.ts';
import { useCorrection } from '#ledger/client/correction.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { ComplaintCommand } from '../domain/words-of-a-case.ts';
import { AssignForm } from './AssignForm.tsx';
import { CloseForm } from './CloseForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { UnitChoice } from './use-units.ts';

interface CaseActionsProps {
  readonly id: string;
  readonly unit: string | undefined;
  readonly units: readonly UnitChoice[];
  /** In Bangkok, by the server's clock. */
  readonly today: Day;
  readonly onKept: () => void;
}

/** Which form says a command again. A case that is there is not logged again. */
function formOf({ type }: ComplaintCommand): 'assign' | 'note' | 'close' | undefined {
  switch (type) {
    case 'complaint.log':
      return undefined;
    case 'complaint.assign':
      return 'assign';
    case 'complaint.note':
      return 'note';
    case 'complaint.close':
      return 'close';
  }
}

/**
 * What whoever is responsible may do with an open case, one thing at a time; what usually comes next stands first. What is being put right is open
 * already.
 */
export function CaseActions({ id, unit, units, today, onKept }: CaseActionsProps) {
  const { t } = useTranslation('complaint');
  const correction = useCorrection(ComplaintCommand, id);
  const [doing, setDoing] = useState(correction && formOf(correction.values));
  const place = useRef<HTMLElement>(null);
  const leave = () => {
    setDoing(undefined);
    correction?.leave();
    place.current?.focus({ preventScroll: true });
  };
  const form = { id, onLeave: leave, onKept: () => (leave(), onKept()) };
  const onClosed = () => {
    form.onKept();
    focusHeading(document.querySelector('main h1')); // with a closed case nothing is done any more
  };
  const assign = (
    <Button key="assign" kind={unit ? 'second' : 'primary'} icon="forward" isWide onClick={() => setDoing('assign')}>
      {unit ? t('act.reassign') : t('act.assign')}
    </Button>
  );
  const note = (
    <Button key="note" kind={unit ? 'primary' : 'second'} icon="pencil" isWide onClick={() => setDoing('note')}>
      {t('act.note')}
    </Button>
  );
  return (
    <section className="stack-s" aria-label={t('act.title')} tabIndex={-1} ref={place}>
      {doing === 'assign' && <AssignForm {...form} units={units.filter((one) => one.id !== unit)} />}
      {doing === 'note' && <NoteForm {...form} />}
      {doing === 'close' && <CloseForm {...form} onKept={onClosed} today={today} />}
      {!doing && (
        <>
          {unit ? [note, assign] : [assign, note]}
          <Button kind="second" icon="check" isWide onClick={() => setDoing('close')}>
            {t('act.close')}
          </Button>
        </>
      )}
    </section>
  );
}
