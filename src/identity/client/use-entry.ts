import { useState } from 'react';
import { useLocation } from 'wouter';
import { SignedIn } from '../domain/wire.ts';
import { call, type CallRefusal } from './call.ts';

/** What a way in needs of the device. */
export interface EntryProps {
  readonly installation: string;
  /** Comes before it is asked: whoever was here before has gone, or cannot be told of now. */
  readonly onSigningIn: () => Promise<unknown>;
  /** Keeps who signed in, on the disk when its promise is kept. */
  readonly onSignedIn: (signedIn: SignedIn) => Promise<void>;
}

/**
 * One way in: asks, hands over who it is, and opens the first page. `refusal`: why the last try did not succeed. `delivery`: the token of who is
 * at work on this device; what strangers try elsewhere does not slow her here.
 */
export function useEntry(path: string, { onSigningIn, onSignedIn }: EntryProps, delivery?: string) {
  const [refusal, setRefusal] = useState<CallRefusal>();
  const [, navigate] = useLocation();
  const enter = async (body: object) => {
    setRefusal(undefined);
    await onSigningIn();
    const entered = await call(path, body, SignedIn, delivery);
    if (!entered.ok) return setRefusal(entered.error);
    await onSignedIn(entered.value);
    navigate('/', { replace: true });
  };
  return { refusal, enter };
}
