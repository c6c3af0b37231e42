import { useTranslation } from 'react-i18next';
import { caseFields } from '#complaint/client/case-fields.ts';
import { useLanguage } from '#i18n/client/use-language.ts';
import { personFields } from '#identity/client/person-fields.ts';
import { useList } from '#ledger/client/LedgerProvider.tsx';
import type { Command } from '#ledger/domain/command.ts';
import { measureFields } from '#measure/client/measure-fields.ts';
import { organisationFields } from '#organisation/client/organisation-fields.ts';
import { titlesOf } from '#survey/client/editor/version-name.ts';
import { kioskFields } from '#survey/client/kiosk-rules/kiosk-fields.ts';
import { eitFields } from '#survey/client/poster/eit-fields.ts';
import { reportFields } from '#survey/client/report/report-fields.ts';
import { surveyFields } from '#survey/client/survey-fields.ts';
import { Facts } from '#ui/client/Facts.tsx';
import { plainFields } from './fields-of.ts';

/** Everything that was typed in a command, in the words of its room. */
export function Typed({ command }: { command: Command }) {
  const { language } = useLanguage();
  const { t: complaint } = useTranslation('complaint');
  const { t: measure } = useTranslation('measure');
  const { t: identity } = useTranslation('identity');
  const { t: organisation } = useTranslation('organisation');
  const { t: survey } = useTranslation('survey');
  const { t: eit } = useTranslation('eit');
  const { t, i18n } = useTranslation('telling');
  const points = useList<{ readonly name: string }>({ type: 'service-point', by: 'name' });
  const units = useList<{ readonly name: string }>({ type: 'unit', by: 'name' });
  const questionnaires = useList<{ readonly title: { readonly th: string; readonly en: string } }>({
    type: 'questionnaire',
    by: 'title',
  });
  if (!points || !units || !questionnaires) return null;
  const pointOf = (id: string) => points.find((one) => one.id === id)?.state.name;
  const unitOf = (id: string) => units.find((one) => one.id === id)?.state.name;
  const questionnaireOf = titlesOf(questionnaires, language, survey);
  const nameOf = (key: string) =>
    i18n.exists(`telling:names.${key}`) ? i18n.t(`telling:names.${key}` as 'telling:names.other') : t('names.other');
  const told = () => {
    switch (command.target.type) {
      case 'complaint':
        return caseFields(command, { t: complaint, language, unitOf });
      case 'measure':
        return measureFields(command, { t: measure, language, unitOf });
      case 'person':
        return personFields(command, { t: identity, unitOf });
      case 'organisation':
      case 'service-point':
        return organisationFields(command, { t: organisation, unitOf, questionnaireOf });
      case 'questionnaire':
      case 'asking':
      case 'review':
        return surveyFields(command, { t: survey, language, pointOf, questionnaireOf });
      case 'improvement':
      case 'kiosk-rules':
        return kioskFields(command, { t: survey, language, pointOf });
      case 'survey-report':
      case 'score-table':
        return reportFields(command, { t: survey, language, questionnaireOf });
      case 'eit':
        return eitFields(command, { t: eit, language, pointOf });
      default:
        return undefined;
    }
  };
  const facts = told() ?? plainFields(command, nameOf);
  return facts.length > 0 ? <Facts facts={facts} /> : <p className="soft">{t('nothingTyped')}</p>;
}
