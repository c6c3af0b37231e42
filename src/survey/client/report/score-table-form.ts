import { z } from 'zod/mini';
import { toArabicDigits } from '#i18n/domain/thai-digits.ts';
import type { Thresholds } from '../../domain/score-table.ts';

/** A percentage as somebody types it, in hundredths: `95`, `92.5`, `๙๒.๕๐`. */
const Percent = z.pipe(
  z.string().check(z.refine((text) => /^\d{1,2}(\.\d{1,2})?$/.test(toArabicDigits(text).trim()))),
  z.transform((text: string) => {
    const [whole = '', part = ''] = toArabicDigits(text).trim().split('.');
    return 100 * Number(whole) + Number(part.padEnd(2, '0'));
  }),
);
const Score = z.pipe(
  z.string().check(z.refine((text) => /^(\d{1,2}|100)$/.test(toArabicDigits(text).trim()))),
  z.transform((text: string) => Number(toArabicDigits(text))),
);

/** The table as it is typed. That each step lies below the one before is said by the table's own schema. */
export const TypedScoreTable = z.object({ rows: z.array(z.object({ above: Percent, score: Score })) });
export type TypedScoreTable = z.input<typeof TypedScoreTable>;

export const typedOf = (thresholds: Thresholds): TypedScoreTable => ({
  rows: thresholds.map(({ above, score }) => ({ above: (above / 100).toFixed(2), score: `${score}` })),
});
