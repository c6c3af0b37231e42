import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/client/Icon.tsx';
import type { Desk } from './desk.ts';
import type { ListName } from './edit-questionnaire.ts';
import { kindOf } from './kind-of.ts';

/** That a list has too few or too many, where it is so. Whoever tried to publish is brought here. */
export function ListError({ desk, list }: { desk: Desk; list: ListName }) {
  const { t } = useTranslation('survey');
  return desk.problems.has(list) ? (
    <p className="field" data-invalid="" data-list={list} tabIndex={-1}>
      <span className="error">
        <Icon name="alert" className="small" />
        {t(`editor.error.${kindOf(list)}`)}
      </span>
    </p>
  ) : null;
}
