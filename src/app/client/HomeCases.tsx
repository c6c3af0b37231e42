import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CaseRow } from '#complaint/client/CaseRow.tsx';
import type { CaseLine } from '#complaint/client/use-cases.ts';
import { useUnits } from '#complaint/client/use-units.ts';
import { Rows } from '#ui/client/Rows.tsx';

/** As many as one can do in a day; the list has the rest. */
const SHOWN = 5;

interface HomeCasesProps {
  readonly heading: string;
  /** The newest first, as they come. */
  readonly lines: readonly CaseLine[];
  /** They are all here, so that their number may be said. */
  readonly isCounted: boolean;
  /** Where the rest of them is. */
  readonly href: string;
}

/** Cases that wait for her, the oldest first: it has waited longest. */
export function HomeCases({ heading, lines, isCounted, href }: HomeCasesProps) {
  const { t } = useTranslation('app');
  const units = useUnits();
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 id={id}>{heading}</h2>
      <Rows labelledBy={id}>
        {lines
          .slice(-SHOWN)
          .toReversed()
          .map((line) => (
            <CaseRow key={line.id} line={line} unit={units.find((unit) => unit.id === line.state.unit)?.name} />
          ))}
      </Rows>
      {lines.length > SHOWN && (
        <Link className="go" href={href}>
          {isCounted ? t('home.all', { count: lines.length }) : t('home.more')}
        </Link>
      )}
    </section>
  );
}
