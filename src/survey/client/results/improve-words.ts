/** The way from what people said to what is done about it. */
export const th = {
  improve: {
    title: 'ข้อที่ควรปรับปรุงก่อน',
    mean: 'ค่าเฉลี่ย {{mean}}',
    link: 'บันทึกเป็นการปรับปรุงในมาตรการ',
    begun: 'จากผลสำรวจ {{about}}: ',
    question: 'ข้อ “{{question}}” ค่าเฉลี่ย {{mean}} ({{scope}})',
  },
} as const;

export const en = {
  improve: {
    title: 'What to improve first',
    mean: 'Mean {{mean}}',
    link: 'Record an improvement in the measure',
    begun: 'After the survey, {{about}}: ',
    question: '“{{question}}”, mean {{mean}} ({{scope}})',
  },
} as const;
