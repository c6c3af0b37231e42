import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useSay } from '#ledger/client/LedgerProvider.tsx';
import { Banner } from '#ui/client/Banner.tsx';
import { Button } from '#ui/client/Button.tsx';
import { Dialog } from '#ui/client/Dialog.tsx';
import { focusHeading } from '#ui/client/focus-heading.ts';
import { Page } from '#ui/client/Page.tsx';
import { useLeaveWarning } from '#ui/client/use-leave-warning.ts';
import { questionnaire } from '../../domain/questionnaire.ts';
import { BackToQuestionnaires } from './BackToQuestionnaires.tsx';
import { useDesk } from './desk.ts';
import { EditorSections } from './EditorSections.tsx';
import type { EditorRefusal } from './editor-words-th.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { Preview } from './Preview.tsx';
import { publishOf, questionnaireOf, type QuestionnaireDraft } from './questionnaire-draft.ts';
import { viewOf, ViewSwitch } from './ViewSwitch.tsx';

interface QuestionnaireEditorProps {
  readonly begun: QuestionnaireDraft;
  readonly isRestored: boolean;
  /** The title of the version that it is made from. */
  readonly from: string;
  readonly onTyped: (draft: QuestionnaireDraft) => void;
  readonly onPublished: () => Promise<void>;
  /** It is given up, and what was typed with it. */
  readonly onDiscard: () => void;
}

/** Makes a new version, shows it as it will be seen, and publishes it once somebody has understood that this is for ever. */
export function QuestionnaireEditor(props: QuestionnaireEditorProps) {
  const { begun, isRestored, from, onTyped, onPublished, onDiscard } = props;
  const { t } = useTranslation('survey');
  const say = useSay();
  const desk = useDesk(begun);
  const { draft } = desk;
  const [asked, setAsked] = useState<'publish' | 'discard'>();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<EditorRefusal>();
  const view = viewOf(useSearchParams()[0]);
  const isDirty = draft !== begun;
  useLeaveWarning(isDirty, true);
  useEffect(() => {
    if (isDirty) onTyped(draft);
  }, [isDirty, onTyped, draft]);

  const form = useRef<HTMLFormElement>(null);
  const [toMend, setToMend] = useState<readonly string[]>([]);
  useEffect(() => {
    if (toMend[0]) form.current?.querySelector<HTMLElement>(placeToMend(toMend[0]))?.focus();
  }, [toMend]);
  const check = () => {
    const problems = desk.check();
    if (problems.length === 0) setAsked('publish');
    else setToMend(problems);
  };
  const publish = async () => {
    setBusy(true);
    const said = await say({ type: questionnaire.type, id: draft.id }, publishOf(draft));
    setBusy(false);
    setAsked(undefined);
    if (said.ok) await onPublished();
    else setRefusal(said.error as EditorRefusal);
  };
  return (
    <Page>
      <div className="no-print">
        <BackToQuestionnaires />
        <h1 tabIndex={-1} ref={focusHeading}>
          {t('editor.title')}
        </h1>
        <p className="soft">{t('editor.from', { title: from })}</p>
        <p className="soft">{t(isRestored ? 'editor.restored' : 'editor.autosaved')}</p>
      </div>
      <ViewSwitch views={['edit', 'phone', 'kiosk', 'paper']} view={view} />
      {view === 'edit' ? (
        <form
          className="stack editor"
          noValidate
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            check();
          }}
        >
          <EditorSections desk={desk} />
          {desk.problems.size > 0 && (
            <Banner state="needs-you" title={t('editor.problems', { count: desk.problems.size })} role="alert" />
          )}
          {refusal && (
            <Banner state="needs-you" title={t(`refusals.${refusal}`)} role="alert">
              <p>{t('editor.notSaved')}</p>
            </Banner>
          )}
          <div className="inline">
            <Button type="submit">{t('editor.publish')}</Button>
            {(isRestored || isDirty) && (
              <Button kind="quiet" onClick={() => setAsked('discard')}>
                {t('editor.discard')}
              </Button>
            )}
          </div>
        </form>
      ) : (
        <Preview asked={questionnaireOf(draft)} view={view} isDraft />
      )}
      <ItemDialog desk={desk} />
      <Dialog
        isOpen={asked === 'publish'}
        title={t('editor.sure')}
        yes={t('editor.yes')}
        no={t('editor.no')}
        isBusy={isBusy}
        onYes={() => void publish()}
        onNo={() => setAsked(undefined)}
      >
        <p>{t('editor.sureText')}</p>
      </Dialog>
      <Dialog
        isOpen={asked === 'discard'}
        kind="danger"
        title={t('editor.discardSure')}
        yes={t('editor.discardYes')}
        no={t('editor.discardNo')}
        onYes={onDiscard}
        onNo={() => setAsked(undefined)}
      />
    </Page>
  );
}

/** The box, the button by which something is mended, or the sentence of a list, at a place where something is wrong. */
function placeToMend(problem: string): string {
  const [list, key, language] = problem.split('/');
  if (list === 'title') return `textarea[lang=${key}]`;
  return language === undefined ? `[data-list="${list}"]` : `[data-tool="${list}/${key} change"]`;
}
