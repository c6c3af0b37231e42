import { namedId } from '#kernel/domain/named-id.ts';
import { useView } from '#ledger/client/LedgerProvider.tsx';

/** The municipality's whole name as on its papers; empty until somebody has said it, `undefined` while it is being read. */
export function useOrganisationName(): string | undefined {
  const view = useView<{ readonly name: string }>('organisation', namedId('organisation'));
  return view && (view.state?.name ?? '');
}
