/** The seconds that are left, in words and as a bar. Screen readers are not told each second. */
export const Countdown = ({ text, left, of }: { text: string; left: number; of: number }) => (
  <p className="again">
    {text}
    <svg className="left" aria-hidden="true">
      <rect width={`${Math.min(100, (100 * left) / of)}%`} height="100%" rx="4" />
    </svg>
  </p>
);
