/** Means by what people said of themselves. */
export const th = {
  apart: {
    title: 'ผลแยกตามข้อมูลทั่วไปของผู้ตอบ',
    why: 'แสดงเมื่อครบครึ่งปีแล้ว ทำครั้งเดียวและไม่เปลี่ยนอีก กลุ่มที่น้อยกว่า 5 คนรวมไว้กับผู้ที่ไม่บอก เพื่อไม่ให้รู้ว่าใครตอบ',
    onlyAll: 'ผลแยกตามข้อมูลทั่วไปของผู้ตอบมีเฉพาะทุกจุดบริการและทุกช่องทางรวมกัน',
    rest: 'ไม่บอก และกลุ่มที่น้อยกว่า 5 คน',
    finding: 'ต่างกันมากที่สุดเมื่อแยกตาม{{question}}: {{best.name}} {{best.mean}} {{least.name}} {{least.mean}}',
    noFinding: 'ค่าเฉลี่ยแยกตามข้อมูลทั่วไปของผู้ตอบ',
    note: '{{half}} ค่าเฉลี่ยของแต่ละกลุ่ม จาก {{highest}}',
    table: 'ค่าเฉลี่ย ส่วนเบี่ยงเบนมาตรฐาน และร้อยละความพึงพอใจ แยกตามข้อมูลทั่วไปของผู้ตอบ {{half}}',
    head: 'ข้อมูลทั่วไป',
    file: 'แยกตามข้อมูลทั่วไป {{half}}',
    files: { half1: 'ครึ่งปีแรก', half2: 'ครึ่งปีหลัง' },
    named: '{{name}} ({{count}} คน)',
  },
} as const;

export const en = {
  apart: {
    title: 'By what people said of themselves',
    why: 'Shown when a half of the year is over, made once and never changed. Groups of fewer than 5 are put together with those who did not say, so that nobody can be found',
    onlyAll: 'By what people said of themselves there is a result for all points and all ways together only',
    rest: 'Not told, and groups of fewer than 5',
    finding: 'The widest difference is by “{{question}}”: {{best.name}} {{best.mean}}, {{least.name}} {{least.mean}}',
    noFinding: 'Means by what people said of themselves',
    note: '{{half}}. Mean of each group, of {{highest}}',
    table: 'Mean, standard deviation and satisfaction by what people said of themselves, {{half}}',
    head: 'Said of oneself',
    file: 'By groups {{half}}',
    files: { half1: 'first half', half2: 'second half' },
    named: '{{name}} ({{count}})',
  },
} as const;
