/** By decimals. Made once: a page of figures has hundreds, and to make one takes longer than to use it. */
const FORMATS = ([0, 1, 2] as const).map(
  (places) => new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }),
);

/** A number for reading: `1,284`, and with `places` decimals `4.30`. Halves go up, as on paper. The same in both languages. */
export const formatNumber = (value: number, places: 0 | 1 | 2 = 0): string => FORMATS[places]!.format(value);
