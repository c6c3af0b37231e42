import { useState } from 'react';
import type { ComplaintCommand } from '../domain/words-of-a-case.ts';
import { useTell } from './use-tell.ts';

/** What every form of a case is given. */
export interface ActProps {
  readonly id: string;
  readonly onKept: () => void;
  readonly onLeave: () => void;
}

/** Saying one thing of a case: the refusal's sentence stays until the next try. `supersedes`: the refused command that it puts right. */
export function useAct({ id, onKept }: Pick<ActProps, 'id' | 'onKept'>, supersedes: string | undefined) {
  const tell = useTell(id, supersedes);
  const [refusal, setRefusal] = useState<string>();
  const act = async (command: ComplaintCommand): Promise<void> => {
    setRefusal(undefined);
    const said = await tell(command);
    if (said.ok) onKept();
    else setRefusal(said.error);
  };
  return { act, refusal };
}
