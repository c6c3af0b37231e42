export interface ResidentsCase {
  readonly kind: string;
  readonly unit: string;
  readonly text: string;
  readonly place?: string;
  readonly answer: string;
}

/** What residents of an invented municipality complain of, who sees to it, and what they are told in the end. `{village}` is its number. */
export const CASES_OF_RESIDENTS: readonly ResidentsCase[] = [
  {
    kind: 'road',
    unit: 'unit-works',
    text: 'ถนนลูกรังเป็นหลุมลึก รถจักรยานยนต์ล้มบ่อย ขอให้ปรับเกรดและถมหลุม',
    place: 'ซอยข้างศาลาประชาคม หมู่ที่ {village}',
    answer: 'ปรับเกรดและลงหินคลุกแล้ว ระยะทาง 180 เมตร',
  },
  {
    kind: 'light',
    unit: 'unit-works',
    text: 'ไฟฟ้าสาธารณะดับติดต่อกันสามคืน ทางเดินมืด ผู้สูงอายุไม่กล้าออกจากบ้าน',
    place: 'ทางเข้าหมู่บ้าน หมู่ที่ {village}',
    answer: 'เปลี่ยนหลอดไฟและอุปกรณ์ควบคุมแล้ว 2 ดวง',
  },
  {
    kind: 'water',
    unit: 'unit-works',
    text: 'น้ำประปาไหลอ่อนช่วงเช้า และบางวันมีสีขุ่น',
    place: 'บ้านท้ายซอย หมู่ที่ {village}',
    answer: 'ล้างถังกรองและซ่อมท่อที่รั่วแล้ว น้ำไหลปกติ',
  },
  {
    kind: 'waste',
    unit: 'unit-office',
    text: 'รถเก็บขยะไม่เข้ามาสองสัปดาห์ ถังเต็มและมีกลิ่น',
    place: 'ถังขยะรวมปากซอย หมู่ที่ {village}',
    answer: 'จัดรถเข้าเก็บแล้ว และเพิ่มรอบเป็นสัปดาห์ละสองครั้ง',
  },
  {
    kind: 'flood',
    unit: 'unit-works',
    text: 'ท่อระบายน้ำอุดตัน ฝนตกแล้วน้ำท่วมเข้าบ้าน',
    place: 'หน้าร้านค้าชุมชน หมู่ที่ {village}',
    answer: 'ขุดลอกท่อและเก็บเศษวัสดุออกแล้ว',
  },
  {
    kind: 'nuisance',
    unit: 'unit-office',
    text: 'มีการเผาเศษวัชพืชช่วงเย็นเกือบทุกวัน ควันเข้าบ้าน เด็กเล็กไอ',
    place: 'ที่ว่างหลังวัด หมู่ที่ {village}',
    answer: 'เจ้าหน้าที่ลงพื้นที่ทำความเข้าใจแล้ว ผู้เผารับปากหยุดเผา',
  },
  {
    kind: 'animal',
    unit: 'unit-office',
    text: 'สุนัขจรจัดรวมฝูง วิ่งไล่รถและผู้สัญจร',
    place: 'ลานกีฬา หมู่ที่ {village}',
    answer: 'ฉีดวัคซีนและทำหมันร่วมกับปศุสัตว์อำเภอแล้ว 6 ตัว',
  },
  {
    kind: 'building',
    unit: 'unit-works',
    text: 'มีการต่อเติมอาคารล้ำทางสาธารณะ รถใหญ่เข้าไม่ได้',
    place: 'ซอยกลางหมู่บ้าน หมู่ที่ {village}',
    answer: 'ตรวจสอบแนวเขตแล้ว เจ้าของรื้อส่วนที่ล้ำออก',
  },
  {
    kind: 'service',
    unit: 'unit-finance',
    text: 'รอชำระภาษีนานกว่าหนึ่งชั่วโมง มีเจ้าหน้าที่เพียงคนเดียว',
    answer: 'จัดเจ้าหน้าที่เพิ่มในช่วงครบกำหนดชำระ และเปิดช่วงพักเที่ยง',
  },
  {
    kind: 'fee',
    unit: 'unit-finance',
    text: 'ขอตรวจสอบยอดภาษีที่ดินและสิ่งปลูกสร้าง เห็นว่าเนื้อที่ไม่ตรงกับโฉนด',
    answer: 'แก้ไขเนื้อที่ตามโฉนด และออกหนังสือแจ้งยอดใหม่แล้ว',
  },
  {
    kind: 'welfare',
    unit: 'unit-office',
    text: 'เบี้ยยังชีพเดือนนี้ยังไม่เข้าบัญชี',
    answer: 'ตรวจสอบแล้วธนาคารแจ้งเลขบัญชีปิด เปลี่ยนบัญชีและจ่ายย้อนหลังแล้ว',
  },
  {
    kind: 'suggestion',
    unit: 'unit-office',
    text: 'ขอให้มีเก้าอี้สำหรับผู้สูงอายุใกล้ช่องบริการ และน้ำดื่ม',
    answer: 'จัดเก้าอี้ 10 ตัวและจุดน้ำดื่มแล้ว',
  },
  {
    kind: 'question',
    unit: 'unit-works',
    text: 'ขออนุญาตก่อสร้างบ้านชั้นเดียวต้องใช้เอกสารใดบ้าง และใช้เวลากี่วัน',
    answer: 'ส่งรายการเอกสารและแผนผังขั้นตอนให้แล้ว',
  },
  {
    kind: 'discrimination',
    unit: 'unit-office',
    text: 'มาก่อนแต่มีผู้ได้รับบริการก่อนโดยไม่เรียกตามบัตรคิว',
    answer: 'ชี้แจงและขออภัยแล้ว กำชับให้เรียกตามลำดับบัตรคิวทุกช่อง',
  },
  {
    kind: 'road',
    unit: 'unit-works',
    text: 'ฝาท่อระบายน้ำแตก เป็นช่องกว้าง กลางคืนมองไม่เห็น',
    place: 'หน้าโรงเรียน หมู่ที่ {village}',
    answer: 'เปลี่ยนฝาท่อใหม่แล้ว 3 ฝา',
  },
  {
    kind: 'light',
    unit: 'unit-works',
    text: 'ขอติดตั้งไฟส่องสว่างตรงทางโค้ง เกิดอุบัติเหตุบ่อย',
    place: 'ทางโค้งริมคลอง หมู่ที่ {village}',
    answer: 'ติดตั้งเสาไฟส่องสว่างเพิ่มแล้ว 2 ต้น',
  },
  {
    kind: 'waste',
    unit: 'unit-office',
    text: 'มีผู้นำขยะมาทิ้งริมทางเป็นประจำ ขอป้ายห้ามทิ้งและกล้อง',
    place: 'ริมถนนสายหลัก หมู่ที่ {village}',
    answer: 'เก็บขยะและติดป้ายแล้ว',
  },
  {
    kind: 'other',
    unit: 'unit-education',
    text: 'ขอยืมเต็นท์และเก้าอี้สำหรับงานประเพณีของหมู่บ้าน',
    answer: 'อนุมัติให้ยืมแล้ว และนัดวันรับ',
  },
];
