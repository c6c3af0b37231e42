/** The best of the five faces with folded hands. */
export const Wai = () => (
  <svg className="wai" viewBox="0 0 420 420" aria-hidden="true">
    <path fill="var(--step-4)" d="M28 420c4-84 70-140 182-140s178 56 182 140z" />
    <circle cx="210" cy="150" r="136" fill="var(--step-5)" stroke="var(--ground)" strokeWidth="12" />
    <g fill="none" stroke="#fff" strokeWidth="11" strokeLinecap="round" strokeLinejoin="round">
      <path d="M132 142q22 20 46 4M242 146q24 16 46-4" />
      <path d="M168 196q42 32 84 0" />
    </g>
    <g stroke="var(--ground)" strokeWidth="8" strokeLinejoin="round">
      <g fill="var(--step-4)">
        <path d="M208 346l-42-8c-28 34-64 62-116 92v20h158z" />
        <path d="M212 346l42-8c28 34 64 62 116 92v20H212z" />
      </g>
      <g fill="var(--step-3)">
        <path d="M207 246c-11 0-16 8-20 22l-17 58c-5 16-6 22-4 30 14 8 26 12 41 14z" />
        <path d="M213 246c11 0 16 8 20 22l17 58c5 16 6 22 4 30-14 8-26 12-41 14z" />
      </g>
    </g>
  </svg>
);
