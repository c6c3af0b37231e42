import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Face, STEPS, type Step } from './Face.tsx';

/** The five faces with their words, and what belongs to each: its share, say. `children` stands at the end. */
export function StepLegend({ shareOf, children }: { shareOf?: (step: Step) => ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <ul className="legend">
      {STEPS.map((step) => (
        <li key={step}>
          <Face step={step} />
          {t(`step${step}`)}
          {shareOf && <b>{shareOf(step)}</b>}
        </li>
      ))}
      {children && <li className="mean">{children}</li>}
    </ul>
  );
}
