import { useTranslation } from 'react-i18next';
import { useLanguage } from '#i18n/client/use-language.ts';
import { formatDay } from '#i18n/domain/format-date.ts';
import { businessDay } from '#kernel/domain/business-day.ts';
import { Row } from '#ui/client/Row.tsx';
import { referenceCode } from '../domain/reference-code.ts';
import { titleOf } from './case-title.ts';
import { CaseStatus } from './CaseStatus.tsx';
import type { CaseLine } from './use-cases.ts';

/** One case in a list. `unit` is its unit's name, where it has one. */
export function CaseRow({ line: { id, state, isWaiting }, unit }: { line: CaseLine; unit: string | undefined }) {
  const { t } = useTranslation('complaint');
  const { language } = useLanguage();
  const code = referenceCode(id);
  return (
    <Row
      href={`/complaints/${id}`}
      title={titleOf(state.words) ?? t('case.untitled', { code })}
      sub={[code, t(`kind.${state.kind}`), unit].filter(Boolean).join(' · ')}
      end={
        <>
          <CaseStatus status={state.status} isWaiting={isWaiting} />
          <span className="sub">{formatDay(businessDay(state.loggedAt), 'short', language)}</span>
        </>
      }
    />
  );
}
