import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

interface PlotProps {
  /** The title says the finding. */
  readonly finding: string;
  /** What is drawn, of whom, and where the axis begins. */
  readonly note: string;
  /** The same figures for those who read or cannot see: one tap away. */
  readonly table?: ReactNode;
  readonly children: ReactNode;
}

export function Plot({ finding, note, table, children }: PlotProps) {
  const { t } = useTranslation('ui');
  return (
    <figure className="plot">
      <figcaption>
        {finding}
        <br />
        <span className="note">{note}</span>
      </figcaption>
      {children}
      {table && (
        <details>
          <summary>
            <Icon name="list" className="small" />
            {t('asTable')}
          </summary>
          {table}
        </details>
      )}
    </figure>
  );
}
