import { useTranslation } from 'react-i18next';
import { Choice } from '#ui/client/Choice.tsx';
import type { CaseLine } from './use-cases.ts';

export const FILTERS = ['all', 'received', 'assigned', 'closed'] as const;
export type Filter = (typeof FILTERS)[number];

interface StatusFilterProps {
  readonly chosen: Filter;
  /** All of them, to be counted; `undefined` while nobody knows how many there are. */
  readonly cases: readonly CaseLine[] | undefined;
  readonly onChoose: (filter: Filter) => void;
}

export function StatusFilter({ chosen, cases, onChoose }: StatusFilterProps) {
  const { t } = useTranslation('complaint');
  const countOf = (filter: Filter) =>
    cases && ` ${cases.filter(({ state }) => filter === 'all' || state.status === filter).length}`;
  return (
    <fieldset>
      <legend className="unseen">{t('list.filter')}</legend>
      <div className="choices" data-flow="row">
        {FILTERS.map((filter) => (
          <Choice
            key={filter}
            type="radio"
            name="status"
            isCompact
            checked={filter === chosen}
            onChange={() => onChoose(filter)}
          >
            {filter === 'all' ? t('list.all') : t(`status.${filter}`)}
            {countOf(filter)}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
