import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useCorrection } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { useDraft, useView } from '#ledger/client/LedgerProvider.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { complaint, type Complaint } from '../domain/complaint.ts';
import { LogComplaint } from '../domain/words-of-a-case.ts';
import { CaseSaved, type SavedCase } from './CaseSaved.tsx';
import { CorrectCase } from './CorrectCase.tsx';
import { CaseDraft, draftOf, emptyLogForm } from './log-form.ts';
import { LogCaseForm } from './LogCaseForm.tsx';

const newCase = (): CaseDraft => ({ id: uuidv7(), form: emptyLogForm(newSalt()) });

/** Where a case is taken down: a new one, or one that was refused, once more. */
export function LogCaseScreen() {
  const correction = useCorrection(LogComplaint);
  return correction ? <CorrectCase correction={correction} /> : <LogNewCase />;
}

/**
 * Takes down one case after the other; what was saved is shown in the form's place, with the code for the resident. What was left half-written is
 * there again.
 */
function LogNewCase() {
  const { left, keep, drop } = useDraft('complaint.log');
  const [fresh, setFresh] = useState(newCase);
  const [isAnew, setAnew] = useState(false);
  const [saved, setSaved] = useState<SavedCase>();
  const onTyped = useCallback(
    (typed: CaseDraft) => {
      const draft = draftOf(typed);
      if (draft) keep(draft);
      else void drop();
    },
    [keep, drop],
  );
  const takeAnother = () => {
    setSaved(undefined);
    setFresh(newCase());
    setAnew(true);
  };
  const read = CaseDraft.safeParse(left);
  const id = read.success ? read.data.id : fresh.id;
  const known = useView<Complaint>(complaint.type, id);
  // The tab may have closed between saving and forgetting: what was saved already is no draft. Asked once, before the form is shown.
  const [isStale, setStale] = useState<boolean>();
  if (isStale === undefined && left !== undefined && known?.id === id)
    setStale((known.state?.status ?? 'none') !== 'none');
  if (isStale === undefined) return <LoadingPage />;
  if (saved) return <CaseSaved saved={saved} onAnother={takeAnother} />;
  const isRestored = read.success && !isAnew && !isStale;
  const draft = isRestored ? read.data : fresh;
  const discard = () => {
    void drop();
    takeAnother();
  };
  const onSaved = async (now: SavedCase) => {
    await drop();
    setSaved(now);
  };
  return (
    <LogCaseForm
      key={draft.id}
      draft={draft}
      origin={isRestored ? 'restored' : undefined}
      onTyped={onTyped}
      onSaved={onSaved}
      onDiscard={discard}
    />
  );
}
