/** What the files of the report say besides its blocks. An office paper is Thai, whoever makes it. */
export const HEADS = {
  to: 'เรียน',
  mean: 'ค่าเฉลี่ย',
  meanOf: (caption: string, highest: number) => `${caption} (เต็ม ${highest})`,
  percentOf: (head: string) => `${head} (ร้อยละ)`,
} as const;
