import type { TFunction } from 'i18next';
import type { Language } from '#i18n/domain/language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { referenceCode } from '../domain/reference-code.ts';
import { ComplaintCommand } from '../domain/words-of-a-case.ts';

interface Speaking {
  readonly t: TFunction<'complaint'>;
  readonly language: Language;
  readonly unitOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about a case, name by name; `undefined` where our rules cannot read it. */
export function caseFields(command: Command, { t, language, unitOf }: Speaking): readonly Fact[] | undefined {
  const read = ComplaintCommand.safeParse(command);
  if (!read.success) return undefined;
  const code: Fact = [t('saved.code'), referenceCode(command.target.id)];
  const said = read.data;
  switch (said.type) {
    case 'complaint.log': {
      const { kind, village, personal } = said;
      const place = [village !== undefined && t('village', { village }), personal.place].filter(Boolean).join(' ');
      const some: readonly (readonly [string, string | undefined])[] = [
        [t('log.kind'), t(`kind.${kind}`)],
        [t('log.text'), personal.text],
        [t('case.place'), place],
        [t('case.reporter'), personal.name],
        [t('case.phone'), personal.phone],
      ];
      return [code, ...some.flatMap(([name, value]): readonly Fact[] => (value ? [[name, value]] : []))];
    }
    case 'complaint.assign':
      return [code, [t('act.assign'), unitOf(said.unit) ?? t('case.someUnit')]];
    case 'complaint.note':
      return [code, [t('act.noteText'), said.personal.text]];
    case 'complaint.close':
      return [
        code,
        [t('act.result'), said.personal.text],
        [t('act.told'), t(`told.${said.told}`)],
        [t('act.toldOn'), formatDay(said.toldOn, 'short', language)],
      ];
  }
}
