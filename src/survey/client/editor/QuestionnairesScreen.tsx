import { useTranslation } from 'react-i18next';
import { hasRole } from '#kernel/domain/principal.ts';
import { useList, useMe, useMeta } from '#ledger/client/LedgerProvider.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { Empty } from '#ui/client/Empty.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { Rows } from '#ui/client/Rows.tsx';
import { Skeleton } from '#ui/client/Skeleton.tsx';
import { questionnaire, type Questionnaire } from '../../domain/questionnaire.ts';
import { STANDARD_ID } from '../../domain/standard.ts';
import { QuestionnaireRow } from './QuestionnaireRow.tsx';
import { usePoints } from '../use-points.ts';

/** Every version that was published, and where it is asked. */
export function QuestionnairesScreen() {
  const { t } = useTranslation('survey');
  const isAdministrator = hasRole(useMe(), 'administrator');
  const isComplete = useMeta()?.complete ?? false;
  const versions = useList<Questionnaire>({ type: questionnaire.type, by: 'title' });
  const at = usePoints();
  const isThere = versions && at && (versions.length > 0 || isComplete);
  return (
    <Page>
      <div className="inline between">
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('forms.title')}
        </h1>
        {isAdministrator && (
          <ButtonLink href={`/questionnaires/new?from=${STANDARD_ID}`} icon="plus">
            {t('editor.title')}
          </ButtonLink>
        )}
      </div>
      <p className="soft">{t('forms.intro')}</p>
      {!isThere && <Skeleton />}
      {isThere && versions.length === 0 && (
        <Empty icon="list" title={t('forms.emptyTitle')}>
          {t('forms.emptyText')}
        </Empty>
      )}
      {isThere && versions.length > 0 && (
        <Rows>
          {versions.map(({ id, state, isWaiting }) => (
            <QuestionnaireRow key={id} id={id} version={state} isWaiting={isWaiting} {...at} />
          ))}
        </Rows>
      )}
    </Page>
  );
}
