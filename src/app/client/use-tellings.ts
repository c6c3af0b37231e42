import { useTranslation } from 'react-i18next';
import type { Command } from '#ledger/domain/command.ts';
import type { Describe, Explain } from '#sync/client/telling.ts';

/** Where a thing of this type is looked at. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  complaint: (id) => `/complaints/${id}`,
  measure: (id) => `/measures/${id}`,
  person: (id) => `/people/${id}`,
  'service-point': () => '/points',
  unit: () => '/points',
  organisation: () => '/points',
};

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
      href: PLACES[command.target.type]?.(command.target.id),
    }),
    explain: (code, { target }) =>
      said(`${ROOMS[target.type]}:refusals.${code}`) ?? said(`telling:codes.${code}`) ?? t('refused'),
  };
}

/** The beginning of what she wrote, or the name of what she made. */
function firstWords(command: Command): string | undefined {
  const { personal, name } = command as { personal?: { text?: unknown; name?: unknown }; name?: unknown };
  const words = [personal?.text, personal?.name, name].find((value) => typeof value === 'string') as string | undefined;
  const line = words?.split('\n')[0];
  return line && line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
