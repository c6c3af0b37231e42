import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { MeasureCommand } from '../domain/measure.ts';

interface Speaking {
  readonly t: TFunction<'measure'>;
  readonly language: Language;
  readonly unitOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about a measure, name by name; `undefined` where our rules cannot read it. */
export function measureFields(command: Command, { t, language, unitOf }: Speaking): readonly Fact[] | undefined {
  const read = MeasureCommand.safeParse(command);
  if (!read.success) return undefined;
  const said = read.data;
  if (said.type === 'measure.plan') {
    const units = said.units.map((id) => unitOf(id) ?? t('someUnit')).join(' · ');
    return [
      [t('measure.year'), `${said.fiscalYear}`],
      [t('list.measure'), t('measure.title', { number: said.number, title: said.title })],
      [t('measure.steps'), said.steps.join('\n')],
      [t('list.units'), units || t('everyUnit')],
      [t('list.cycle'), t(`cycle.${said.cycle}`)],
      [t('measure.outcomes'), said.outcomes.join('\n')],
    ];
  }
  const { doneOn, completes, personal } = said;
  return [
    ...(said.type === 'measure.record'
      ? ([[t('measure.steps'), t('measure.step', { number: said.step + 1 })]] as const)
      : []),
    [t('form.doneOn'), formatDay(doneOn, 'short', language)],
    [t('form.text'), personal.text],
    [t('form.completes'), t(completes ? 'form.yes' : 'form.no')],
  ];
}
