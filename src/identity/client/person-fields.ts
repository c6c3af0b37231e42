import type { TFunction } from 'i18next';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { AddPerson, ChangePerson } from '../domain/person.ts';

interface Speaking {
  readonly t: TFunction<'identity'>;
  readonly unitOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about a person, name by name; `undefined` where nothing was, or our rules cannot read it. */
export function personFields(command: Command, { t, unitOf }: Speaking): readonly Fact[] | undefined {
  const added = AddPerson.safeParse(command).data;
  const changed = ChangePerson.safeParse(command).data;
  const said = added ?? changed;
  if (!said) return undefined;
  const some: readonly (readonly [string, string | undefined])[] = [
    [t('personName'), added?.personal.name],
    [t('login'), added?.login],
    [t('person.roles'), said.roles.map((role) => t(`roles.${role}`)).join(' · ')],
    [t('person.units'), said.units.map((unit) => unitOf(unit) ?? unit).join(' · ')],
    [t('person.rights'), changed && t(changed.active ? 'person.active' : 'people.inactive')],
  ];
  return some.flatMap(([name, value]): readonly Fact[] => (value ? [[name, value]] : []));
}
