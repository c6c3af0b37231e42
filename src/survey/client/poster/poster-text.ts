/** What stands on the sheets, whatever the language of the screen: Thai for everybody, one line of English for guests. */
export const POSTER = {
  point: {
    title: 'ขอเชิญประเมินความพึงพอใจ',
    about: (point: string) => `ต่อการให้บริการ ณ ${point}`,
    note: 'ไม่ต้องลงชื่อ ไม่ต้องลงทะเบียน',
    english: 'How did we serve you? Scan the code with your phone and tell us. No name is asked.',
  },
  eit: {
    title: 'ขอเชิญตอบแบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (EIT)',
    about: (year: string) => `การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ ${year}`,
    note: 'แบบวัดของสำนักงาน ป.ป.ช. ตอบในเว็บไซต์ของ ป.ป.ช. โดยตรง',
    english:
      'External survey (EIT) of the National Anti-Corruption Commission. You answer on the Commission’s own website.',
  },
  scan: 'ใช้กล้องโทรศัพท์ส่องภาพนี้',
  orType: 'หรือพิมพ์ที่อยู่เว็บ',
  qr: 'คิวอาร์โค้ด',
} as const;
