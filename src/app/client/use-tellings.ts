import { useTranslation } from 'react-i18next';
import type { Describe, Explain } from '#sync/client/telling.ts';
import { firstWords, placeOf } from './telling-of.ts';

/** The room whose words explain a refusal of this type. */
const ROOMS: Readonly<Record<string, 'complaint' | 'measure' | 'identity' | 'organisation'>> = {
  complaint: 'complaint',
  measure: 'measure',
  person: 'identity',
  'service-point': 'organisation',
  unit: 'organisation',
  organisation: 'organisation',
};

/** Tells commands and refusals in the words of the rooms: the exchange knows none of them. */
export function useTellings(): { readonly describe: Describe; readonly explain: Explain } {
  const { t, i18n } = useTranslation('telling');
  const said = (key: string) => (i18n.exists(key) ? i18n.t(key as 'telling:other') : undefined);
  return {
    describe: (command) => ({
      title: said(`telling:${command.type}`) ?? t('other'),
      sub: firstWords(command),
      href: placeOf(command),
    }),
    explain: (code, { target }) =>
      said(`${ROOMS[target.type]}:refusals.${code}`) ?? said(`telling:codes.${code}`) ?? t('refused'),
  };
}
