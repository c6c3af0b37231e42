import { useState } from 'react';
import { useLocation } from 'wouter';
import { SignedIn } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';

/** Keeps who signed in, on the disk when its promise is kept. */
export type OnSignedIn = (signedIn: SignedIn) => void | Promise<void>;

/** One way in: asks, hands over who it is, and opens the first page. `refusal`: why the last try did not succeed. */
export function useEntry(path: string, onSignedIn: OnSignedIn) {
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [, navigate] = useLocation();
  const enter = async (body: object) => {
    setRefusal(undefined);
    const entered = await call(path, body, SignedIn);
    if (!entered.ok) return setRefusal(entered.error);
    await onSignedIn(entered.value);
    navigate('/', { replace: true });
  };
  return { refusal, enter };
}
