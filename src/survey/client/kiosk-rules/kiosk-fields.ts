import type { TFunction } from 'i18next';
import { CALENDAR_WORDS } from '#i18n/domain/calendar-words.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Language } from '#i18n/domain/language.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { improvement } from '../../domain/improvement.ts';
import { kioskRules } from '../../domain/kiosk-rules.ts';

interface Speaking {
  readonly t: TFunction<'survey'>;
  readonly language: Language;
  readonly pointOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about a point's kiosks or what they tell at rest, name by name; `undefined` where our rules cannot read it. */
export function kioskFields(command: Command, { t, language, pointOf }: Speaking): readonly Fact[] | undefined {
  const told = improvement.Command.safeParse(command).data;
  if (told?.type === 'improvement.withdraw') return [];
  if (told)
    return [
      [t('improvements.th'), told.text.th],
      [t('improvements.en'), told.text.en],
      [t('improvements.point'), told.point ? (pointOf(told.point) ?? told.point) : t('improvements.everywhere')],
      [t('improvements.day'), formatDay(told.day, 'short', language)],
    ];
  const ruled = kioskRules.Command.safeParse(command).data;
  if (!ruled) return undefined;
  const at: Fact = [t('typed.asked'), pointOf(ruled.target.id) ?? ruled.target.id];
  if (ruled.type === 'kiosk-rules.set-code') return [at];
  const { hours } = ruled;
  return [
    at,
    [
      t('kioskRules.when'),
      hours
        ? t('kioskRules.open', {
            days: hours.days.map((day) => CALENDAR_WORDS[language].shortWeekdays[day]).join(' '),
            from: hours.from,
            to: hours.to,
          })
        : t('kioskRules.always'),
    ],
  ];
}
