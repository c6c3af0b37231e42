import { useTranslation } from 'react-i18next';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import type { Measure } from '../domain/measure.ts';

interface Units {
  readonly idOf: (name: string) => string | undefined;
  /** Who is responsible, in words. */
  readonly namesOf: (measure: Pick<Measure, 'units'>) => string;
}

/** The municipality's units; `undefined` while they are being read. */
export function useUnits(): Units | undefined {
  const { t } = useTranslation('measure');
  const units = useList<{ readonly name: string }>({ type: 'unit', by: 'name' });
  const nameOf = (id: string) => units?.find((unit) => unit.id === id)?.state.name ?? t('someUnit');
  return (
    units && {
      idOf: (name) => units.find(({ state }) => state.name === name)?.id,
      namesOf: (measure) => measure.units.map(nameOf).join(' · ') || t('everyUnit'),
    }
  );
}
