import { useTranslation } from 'react-i18next';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import type { SayRefusal } from '#ledger/client/say.ts';
import type { Period } from '#kernel/domain/period.ts';
import { reportId, surveyReport, type ReportCommand, type ReportRefusal } from '../../domain/survey-report.ts';

type WithoutTarget<Command> = Command extends unknown ? Omit<Command, 'target'> : never;

const OWN: readonly string[] = [
  'signers-only',
  'not-its-period',
  'already-signed',
  'not-signed',
] satisfies ReportRefusal[];

/** Says something about the report of a period. Resolves once it is on the disk, with the sentence why it is not where it is not. */
export function useSayOfReport(period: Period): (said: WithoutTarget<ReportCommand>) => Promise<string | undefined> {
  const { t } = useTranslation('survey');
  const say = useSay();
  const isOwn = (code: string): code is ReportRefusal => OWN.includes(code);
  return async (command) => {
    const said = await say({ type: surveyReport.type, id: reportId(period) }, command);
    if (said.ok) return undefined;
    return isOwn(said.error) ? t(`reports.refusals.${said.error}`) : t(`refusals.${said.error as SayRefusal}`);
  };
}
