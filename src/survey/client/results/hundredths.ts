import { formatNumber } from '#i18n/domain/format-number.ts';

/** A statistic that was computed in hundredths, with its two decimals; a dash where there is none (one answer has no deviation). */
export const hundredths = (value: number | undefined): string =>
  value === undefined ? '-' : formatNumber(value / 100, 2);
