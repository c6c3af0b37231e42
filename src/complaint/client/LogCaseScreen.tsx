import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { CaseSaved, type SavedCase } from './CaseSaved.tsx';
import { LogCaseForm } from './LogCaseForm.tsx';

/** Takes down one case after the other; what was saved is shown in the form's place, with the code for the resident. */
export function LogCaseScreen() {
  const [id, setId] = useState(() => uuidv7());
  const [saved, setSaved] = useState<SavedCase>();
  const takeAnother = () => {
    setSaved(undefined);
    setId(uuidv7());
  };
  return saved ? (
    <CaseSaved saved={saved} onAnother={takeAnother} />
  ) : (
    <LogCaseForm key={id} id={id} onSaved={setSaved} />
  );
}
