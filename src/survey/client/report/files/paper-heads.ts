/** What the files of the report say besides its blocks. An office paper is Thai, whoever makes it. */
export const HEADS = {
  to: 'เรียน',
  what: 'รายการ',
  mean: 'ค่าเฉลี่ย',
  meanOf: (highest: number) => `ค่าเฉลี่ย (เต็ม ${highest})`,
  percentOf: (head: string) => `${head} (ร้อยละ)`,
} as const;
