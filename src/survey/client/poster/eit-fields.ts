import type { TFunction } from 'i18next';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Language } from '#i18n/domain/language.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { eit } from '../../domain/eit.ts';

interface Speaking {
  readonly t: TFunction<'eit'>;
  readonly language: Language;
  readonly pointOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about a year's EIT, name by name; `undefined` where our rules cannot read it. */
export function eitFields(command: Command, { t, language, pointOf }: Speaking): readonly Fact[] | undefined {
  const said = eit.Command.safeParse(command).data;
  if (!said) return undefined;
  return said.type === 'eit.link'
    ? [
        [t('year'), `${said.fiscalYear}`],
        [t('link'), said.link],
      ]
    : [
        [t('point'), pointOf(said.point) ?? said.point],
        [t('day'), formatDay(said.day, 'short', language)],
        ...(said.photo === undefined ? [] : [[t('photo'), said.photo] as const]),
      ];
}
