import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { person, type StaffMember } from '../domain/person.ts';
import { LeavingForm, type LeavingProps } from './LeavingForm.tsx';

/** Somebody leaves the office: what would be nobody's then, who takes it over, and the end of her access. */
export function LeavingSection({ isActive, ...leaving }: LeavingProps & { readonly isActive: boolean }) {
  const { t } = useTranslation('identity');
  const people = useList<StaffMember>({ type: person.type, by: 'login' });
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  if (isDone && !isActive)
    return (
      <div tabIndex={-1} ref={focusHeading}>
        <Banner state="done" title={t('leaving.done')} />
      </div>
    );
  if (!isActive || !people) return null;
  const leave = () => {
    setOpen(false);
    setDone(true);
  };
  return (
    <section className="stack">
      <div className="stack-s">
        <h2>{t('leaving.title')}</h2>
        <p className="soft">{t('leaving.text')}</p>
      </div>
      {isOpen ? (
        <LeavingForm {...leaving} people={people} onDone={leave} onLeave={() => setOpen(false)} />
      ) : (
        <Button kind="danger" onClick={() => setOpen(true)}>
          {t('leaving.begin')}
        </Button>
      )}
    </section>
  );
}
