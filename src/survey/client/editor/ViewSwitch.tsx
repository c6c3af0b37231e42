import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';

const FORM_VIEWS = ['edit', 'phone', 'kiosk', 'paper'] as const;
export type FormView = (typeof FORM_VIEWS)[number];

/** The view that the address asks for. */
export const viewOf = (search: URLSearchParams, otherwise: FormView = 'edit'): FormView =>
  FORM_VIEWS.find((view) => view === search.get('view')) ?? otherwise;

/** A questionnaire in the making and as it will be seen. The view stands in the address, so that "back" leads back to it. */
export function ViewSwitch({ views, view }: { views: readonly FormView[]; view: FormView }) {
  const { t } = useTranslation('survey');
  const [path] = useLocation();
  const [search] = useSearchParams();
  return (
    <nav className="switch no-print" aria-label={t('preview.views')}>
      {views.map((each) => (
        <Link
          key={each}
          href={`${path}?${new URLSearchParams({ ...Object.fromEntries(search), view: each })}`}
          aria-current={each === view ? 'page' : undefined}
        >
          {t(`preview.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
