import { useTranslation } from 'react-i18next';
import { useMe } from '#ledger/client/LedgerProvider.tsx';
import type { Tellings } from '#sync/client/telling.ts';
import { Now } from './Now.tsx';
import { caseCode, firstWords, formFor, placeOf } from './telling-of.ts';
import { Typed } from './Typed.tsx';

/** The room whose words explain a refusal of this type. */
const ROOMS: Readonly<
  Record<string, 'complaint' | 'measure' | 'identity' | 'kiosk' | 'eit' | 'organisation' | 'sync'>
> = {
  complaint: 'complaint',
  measure: 'measure',
  person: 'identity',
  kiosk: 'kiosk',
  eit: 'eit',
  'service-point': 'organisation',
  unit: 'organisation',
  organisation: 'organisation',
  outcome: 'sync',
};

/** Tells commands and refusals in the words of the rooms: the exchange knows none of them. */
export function useTellings(): Tellings {
  const { t, i18n } = useTranslation('telling');
  const { t: identity } = useTranslation('identity');
  const me = useMe();
  const said = (key: string) => (i18n.exists(key) ? i18n.t(key as 'telling:other') : undefined);
  return {
    describe: (command) => ({
      title: said(`telling:${command.type}`) ?? t('other'),
      sub: firstWords(command) ?? caseCode(command),
      href: placeOf(command),
    }),
    explain: (code, command) =>
      said(`${ROOMS[command?.target.type ?? '']}:refusals.${code}`) ?? said(`telling:codes.${code}`) ?? t('refused'),
    roleName: (role) => identity(`roles.${role}`),
    Typed,
    Now,
    formFor: (command, state) => formFor(me, command, state),
  };
}
