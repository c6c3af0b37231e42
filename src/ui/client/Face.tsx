import type { ReactNode } from 'react';

/** 5 is the best. The same five colours are the bars of the reports. */
export const STEPS = [5, 4, 3, 2, 1] as const;
export type Step = (typeof STEPS)[number];

const eyes = (height: number) => (
  <>
    <circle cx="33" cy={height} r="3.6" fill="currentColor" />
    <circle cx="63" cy={height} r="3.6" fill="currentColor" />
  </>
);

/** Any two of them differ in eyes and in mouth, so that no colour is needed to tell them apart. */
const FEATURES: Readonly<Record<Step, ReactNode>> = {
  5: (
    <>
      <path d="M25 40q7-9 14 0M57 40q7-9 14 0" />
      <path d="M26 53h44a22 21 0 0 1-44 0z" fill="currentColor" />
    </>
  ),
  4: (
    <>
      {eyes(39)}
      <path d="M28 56q20 19 40 0" />
    </>
  ),
  3: (
    <>
      {eyes(42)}
      <path d="M32 63h32" />
    </>
  ),
  2: (
    <>
      <path d="M25 36l12-5M71 36l-12-5" />
      {eyes(46)}
      <path d="M33 69q15-10 30 0" />
    </>
  ),
  1: (
    <>
      <path d="M22 40l15-9M74 40l-15-9M26 48q6 6 12 0M58 48q6 6 12 0" />
      <path d="M30 75q18-22 36 0" />
    </>
  ),
};

/** Never without its word beside it. */
export const Face = ({ step }: { step: Step }) => (
  <svg className="face" viewBox="0 0 96 96" aria-hidden="true">
    <circle cx="48" cy="48" r="45" fill={`var(--step-${step})`} />
    <g
      color={`var(--on-step-${step})`}
      fill="none"
      stroke="currentColor"
      strokeWidth="4.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {FEATURES[step]}
    </g>
  </svg>
);
