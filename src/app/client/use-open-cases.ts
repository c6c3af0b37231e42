import { complaint, type Complaint } from '#complaint/domain/complaint.ts';
import { useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { openCasesOf } from '../domain/open-cases.ts';

/** How many cases of a unit are open, for me to know; `undefined` also while not all have come. It reads every case: for a screen that asks once. */
export function useOpenCases(): (unit: string) => number | undefined {
  const me = useMe();
  const isComplete = useMeta()?.complete ?? false;
  const cases = useList<Complaint>({ type: complaint.type, by: 'loggedAt' });
  return (unit) =>
    isComplete && cases
      ? openCasesOf(
          me,
          cases.map(({ state }) => state),
          unit,
        )
      : undefined;
}
