import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { newSalt } from '#ledger/client/digest.ts';
import { useDraft } from '#ledger/client/LedgerProvider.tsx';
import { CaseSaved, type SavedCase } from './CaseSaved.tsx';
import { CaseDraft, draftOf, emptyLogForm } from './log-form.ts';
import { LogCaseForm } from './LogCaseForm.tsx';

const newCase = (): CaseDraft => ({ id: uuidv7(), form: emptyLogForm(newSalt()) });

/** Takes down one case after the other; what was saved is shown in the form's place, with the code for the resident. What was left half-written is there again. */
export function LogCaseScreen() {
  const { left, keep, drop } = useDraft('complaint.log');
  const [fresh, setFresh] = useState(newCase);
  const [isAnew, setAnew] = useState(false);
  const [saved, setSaved] = useState<SavedCase>();
  const onTyped = useCallback(
    (typed: CaseDraft) => {
      const draft = draftOf(typed);
      if (draft) keep(draft);
      else drop();
    },
    [keep, drop],
  );
  const takeAnother = () => {
    setSaved(undefined);
    setFresh(newCase());
    setAnew(true);
  };
  if (left === undefined) return null;
  if (saved) return <CaseSaved saved={saved} onAnother={takeAnother} />;
  const read = CaseDraft.safeParse(left);
  const isRestored = read.success && !isAnew;
  const draft = isRestored ? read.data : fresh;
  const discard = () => {
    drop();
    takeAnother();
  };
  const onSaved = (now: SavedCase) => {
    drop();
    setSaved(now);
  };
  return (
    <LogCaseForm
      key={draft.id}
      draft={draft}
      isRestored={isRestored}
      onTyped={onTyped}
      onSaved={onSaved}
      onDiscard={discard}
    />
  );
}
