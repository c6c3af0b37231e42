import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useLanguage } from '#i18n/client/use-language.ts';
import { isLanguage, LANGUAGES } from '#i18n/domain/language.ts';
import { Button } from '#ui/client/Button.tsx';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { KioskPreview } from './KioskPreview.tsx';
import { PrintedForm } from './PrintedForm.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import './own-words.css';
import './questionnaire.css';
import type { FormView } from './ViewSwitch.tsx';

interface PreviewProps {
  readonly asked: Questionnaire;
  readonly view: FormView;
  readonly isDraft?: boolean;
}

/** A questionnaire as residents will see it, in either language. The paper is no picture: it is what is printed and handed out. */
export function Preview({ asked, view, isDraft = false }: PreviewProps) {
  const { t } = useTranslation('survey');
  const { language: hers } = useLanguage();
  const [path] = useLocation();
  const [search] = useSearchParams();
  const chosen = search.get('in');
  const language = isLanguage(chosen) ? chosen : hers;
  return (
    <section className="stack">
      <h2 className="unseen no-print">{t('preview.title')}</h2>
      <div className="inline between no-print">
        <nav className="switch" aria-label={t('preview.languages')}>
          {LANGUAGES.map((each) => (
            <Link
              key={each}
              href={`${path}?${new URLSearchParams({ ...Object.fromEntries(search), view, in: each })}`}
              aria-current={each === language ? 'page' : undefined}
            >
              {t(`editor.${each}`)}
            </Link>
          ))}
        </nav>
        {view === 'paper' && (
          <Button kind="second" icon="print" onClick={() => window.print()}>
            {t('preview.print')}
          </Button>
        )}
      </div>
      {view === 'phone' && <PhonePreview asked={asked} language={language} />}
      {view === 'kiosk' && <KioskPreview asked={asked} language={language} />}
      {view === 'paper' && <PrintedForm asked={asked} language={language} isDraft={isDraft} />}
    </section>
  );
}
