import { useEffect, useState } from 'react';
import { call, type CallRefusal } from '#identity/client/call.ts';
import { Backups } from '../domain/backups.ts';

/** The municipality's list of its backups, and how to ask again. */
export function useBackups() {
  const [backups, setBackups] = useState<Backups>();
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [isBusy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const answer = await call('/api/backups', undefined, Backups);
    if (answer.ok) setBackups(answer.value);
    setRefusal(answer.ok ? undefined : answer.error);
    setBusy(false);
  };
  useEffect(() => void look(), []);
  return { backups, refusal, isBusy, look: () => void look() };
}
