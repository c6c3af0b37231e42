import type { TFunction } from 'i18next';
import type { Command } from '#ledger/domain/command.ts';
import type { Fact } from '#ui/client/Facts.tsx';
import { DescribeOrganisation } from '../domain/organisation.ts';
import { servicePoint } from '../domain/service-point.ts';

interface Speaking {
  readonly t: TFunction<'organisation'>;
  readonly unitOf: (id: string) => string | undefined;
  readonly questionnaireOf: (id: string) => string | undefined;
}

/** Everything that was typed in a command about the organisation or one of its points, name by name; `undefined` where our rules cannot read it. */
export function organisationFields(
  command: Command,
  { t, unitOf, questionnaireOf }: Speaking,
): readonly Fact[] | undefined {
  const described = DescribeOrganisation.safeParse(command).data;
  if (described)
    return [
      [t('profile.kind'), t(`profile.kinds.${described.kind}`)],
      [t('profile.name'), described.name],
    ];
  const point = servicePoint.Command.safeParse(command).data;
  return (
    point && [
      [t('point.name'), point.name],
      [t('point.code'), point.code],
      [t('point.unit'), unitOf(point.unit) ?? point.unit],
      [t('point.questionnaire'), questionnaireOf(point.questionnaire) ?? point.questionnaire],
    ]
  );
}
