import type { ReactNode } from 'react';
import { Face, type Step } from './Face.tsx';

interface StepLegendProps {
  /** The best first, in the words of the scale. */
  readonly steps: readonly { readonly face: Step; readonly name: string }[];
  /** What lies on no step, if anything does. */
  readonly none?: string | undefined;
  /** Stands at the end. */
  readonly children?: ReactNode;
}

/** The faces of a scale with their words: what the colours of the bars mean. */
export const StepLegend = ({ steps, none, children }: StepLegendProps) => (
  <ul className="legend">
    {steps.map(({ face, name }) => (
      <li key={face}>
        <Face step={face} />
        {name}
      </li>
    ))}
    {none && (
      <li>
        <svg className="face" viewBox="0 0 96 96" aria-hidden="true">
          <circle cx="48" cy="48" r="45" fill="var(--sand-deep)" stroke="var(--ink-faint)" strokeWidth="4" />
        </svg>
        {none}
      </li>
    )}
    {children && <li className="mean">{children}</li>}
  </ul>
);
