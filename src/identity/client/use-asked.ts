import { useEffect, useState } from 'react';
import type { Instant } from '#kernel/domain/ids.ts';
import type { Result } from '#kernel/domain/result.ts';
import type { CallRefusal } from './call.ts';

/** `last`: the newest reply, and when it came. `refusal`: why the latest question had none. */
interface Asked<Reply> {
  readonly last: { readonly reply: Reply; readonly at: Instant } | undefined;
  readonly refusal: CallRefusal | undefined;
}

/** Asks again and again: so many ms after each answer, and at once when the network is back. `ask` is the same function from render to render. */
export function useAsked<Reply>(ask: () => Promise<Result<Reply, CallRefusal>>, everyMs: number): Asked<Reply> {
  const [asked, setAsked] = useState<Asked<Reply>>({ last: undefined, refusal: undefined });
  useEffect(() => {
    let [isGone, isAsking, isAskedMeanwhile, timer] = [false, false, false, 0];
    const look = async () => {
      isAskedMeanwhile = isAsking;
      if (isAsking) return;
      isAsking = true;
      clearTimeout(timer);
      const answer = await ask();
      isAsking = false;
      if (isGone) return;
      timer = window.setTimeout(again, isAskedMeanwhile ? 0 : everyMs);
      setAsked(({ last }) =>
        answer.ok
          ? { last: { reply: answer.value, at: Date.now() }, refusal: undefined }
          : { last, refusal: answer.error },
      );
    };
    const again = () => void look();
    again();
    addEventListener('online', again);
    return () => {
      isGone = true;
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [ask, everyMs]);
  return asked;
}
