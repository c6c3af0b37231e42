import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { useLocation, useSearchParams } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { hasRole } from '#kernel/domain/principal.ts';
import { useDraft, useMe, useView } from '#ledger/client/LedgerProvider.tsx';
import { LoadingPage } from '#ui/client/LoadingPage.tsx';
import { NotHerePage } from '#ui/client/NotHerePage.tsx';
import { questionnaire, type Questionnaire } from '../../domain/questionnaire.ts';
import { STANDARD_ID } from '../../domain/standard.ts';
import { draftFrom, QuestionnaireDraft } from './questionnaire-draft.ts';
import { QuestionnaireEditor } from './QuestionnaireEditor.tsx';

/** Where a version is made from the one that the address names; each has a draft of its own. */
export function NewQuestionnaireScreen() {
  const { t } = useTranslation('survey');
  const mayMake = hasRole(useMe(), 'administrator');
  const from = useSearchParams()[0].get('from') ?? STANDARD_ID;
  const base = useView<Questionnaire>(questionnaire.type, from);
  if (!mayMake)
    return (
      <NotHerePage
        icon="lock"
        title={t('editor.notAllowed')}
        text={t('editor.notAllowedText')}
        href="/questionnaires"
        to={t('forms.all')}
      />
    );
  if (!base) return <LoadingPage />;
  if (!base.state?.questions.length)
    return (
      <NotHerePage title={t('forms.goneTitle')} text={t('forms.goneText')} href="/questionnaires" to={t('forms.all')} />
    );
  return <NewVersion key={from} from={from} base={base.state} />;
}

function NewVersion({ from, base }: { from: string; base: Questionnaire }) {
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const { left, keep, drop } = useDraft(`questionnaire.publish ${from}`);
  const [fresh, setFresh] = useState(() => draftFrom(base, uuidv7()));
  const [isAnew, setAnew] = useState(false);
  const read = QuestionnaireDraft.safeParse(left);
  const id = read.success ? read.data.id : fresh.id;
  const known = useView<Questionnaire>(questionnaire.type, id);
  // The tab may have closed between publishing and forgetting: what is published is no draft. Asked once, before the form is shown.
  const [isStale, setStale] = useState<boolean>();
  if (isStale === undefined && left !== undefined && known?.id === id) setStale(!!known.state?.questions.length);
  const onTyped = useCallback((draft: QuestionnaireDraft) => keep(draft), [keep]);
  if (isStale === undefined) return <LoadingPage />;
  const isRestored = read.success && !isAnew && !isStale;
  const begun = isRestored ? read.data : fresh;
  return (
    <QuestionnaireEditor
      key={begun.id}
      begun={begun}
      isRestored={isRestored}
      from={base.title[language]}
      onTyped={onTyped}
      onPublished={async () => {
        await drop();
        navigate(`/questionnaires/${begun.id}?published`);
      }}
      onDiscard={() => {
        void drop();
        setFresh(draftFrom(base, uuidv7()));
        setAnew(true);
      }}
    />
  );
}
