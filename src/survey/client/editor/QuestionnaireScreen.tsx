import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { ButtonLink } from '#ui/client/ButtonLink.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { Page } from '#ui/client/Page.tsx';
import { questionnaire, type Questionnaire } from '../../domain/questionnaire.ts';
import { AskedAt } from './AskedAt.tsx';
import { BackToQuestionnaires } from './BackToQuestionnaires.tsx';
import { Preview } from './Preview.tsx';
import { versionName } from './version-name.ts';
import { viewOf, ViewSwitch } from './ViewSwitch.tsx';

/** One published version: where it is asked, and how it looks on phones, tablets and paper. It does not change any more. */
export function QuestionnaireScreen({ id }: { id: string }) {
  const { t } = useTranslation('survey');
  const { language } = useLanguage();
  const isAdministrator = hasRole(useMe(), 'administrator');
  const [search] = useSearchParams();
  const view = viewOf(search, 'phone');
  const found = useView<Questionnaire>(questionnaire.type, id);
  if (!found) return <LoadingPage />;
  const version = found.state;
  if (!version?.questions.length)
    return (
      <NotHerePage title={t('forms.goneTitle')} text={t('forms.goneText')} href="/questionnaires" to={t('forms.all')} />
    );
  return (
    <Page>
      <div className="no-print">
        <BackToQuestionnaires />
        <h1 tabIndex={-1} ref={focusHeading}>
          {version.title[language]}
        </h1>
        <p className="soft">
          {[
            versionName(id, t),
            t('forms.questions', { count: version.questions.length }),
            t(`forms.scale.${version.scale ?? 'five'}`),
            ...(found.isWaiting ? [t('forms.waiting')] : []),
          ].join(' · ')}
        </p>
      </div>
      {search.has('published') && (
        <div className="no-print">
          <Banner state="done" title={t('asked.published')} />
        </div>
      )}
      <AskedAt questionnaire={id} maySet={isAdministrator} />
      <ViewSwitch views={['phone', 'kiosk', 'paper']} view={view} />
      <Preview asked={version} view={view} />
      {isAdministrator && (
        <div className="no-print">
          <ButtonLink href={`/questionnaires/new?from=${id}`} kind="second" icon="plus">
            {t('forms.copy')}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
