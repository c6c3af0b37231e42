/** Where one is, in words and in bars. `at` counts from 1. */
export const Stepper = ({ words, at, of }: { words: string; at: number; of: number }) => (
  <div className="stepper">
    <span className="words">{words}</span>
    <ol aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <li key={index} data-done={index + 1 < at || undefined} aria-current={index + 1 === at ? 'step' : undefined} />
      ))}
    </ol>
  </div>
);
