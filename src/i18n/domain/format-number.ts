/** A number for reading: `1,284`, and with `places` decimals `4.30`. Halves go up, as on paper. The same in both languages. */
export const formatNumber = (value: number, places = 0): string =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
