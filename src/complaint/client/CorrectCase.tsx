import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useLocation } from 'wouter';
import type { Correction } from '#ledger/client/correction.tsx';
import { newSalt } from '#ledger/client/digest.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { complaint, type Complaint } from '../domain/complaint.ts';
import type { LogComplaint } from '../domain/words-of-a-case.ts';
import { CaseSaved, type SavedCase } from './CaseSaved.tsx';
import { formOf } from './log-form.ts';
import { LogCaseForm } from './LogCaseForm.tsx';

/**
 * Logs again, and rightly, a case that was refused. It keeps its id, and so the code that the resident was given; unless a case has that id already.
 * Nothing of it is kept as a draft: what was refused is kept.
 */
export function CorrectCase({ correction: { values, target, supersedes, leave } }: CorrectCaseProps) {
  const [, navigate] = useLocation();
  const [saved, setSaved] = useState<SavedCase>();
  const [form] = useState(() => formOf(values, newSalt()));
  const [another] = useState(() => uuidv7());
  const known = useView<Complaint>(complaint.type, target);
  const [isTaken, setTaken] = useState<boolean>();
  if (isTaken === undefined && known) setTaken((known.state?.status ?? 'none') !== 'none');
  if (saved) return <CaseSaved saved={saved} onAnother={leave} />;
  if (isTaken === undefined) return <LoadingPage />;
  return (
    <LogCaseForm
      draft={{ id: isTaken ? another : target, form }}
      origin="refused"
      supersedes={supersedes}
      onTyped={keepNothing}
      onSaved={async (now) => setSaved(now)}
      onDiscard={() => navigate(`/attention/${supersedes}`)}
    />
  );
}

interface CorrectCaseProps {
  readonly correction: Correction<LogComplaint>;
}

const keepNothing = () => undefined;
