import { namedId } from '#kernel/domain/named-id.ts';
import { SERVICE_KEY, type Questionnaire } from './questionnaire.ts';

/** The usual questionnaire of local governments: four aspects with attested items, five steps, all about oneself optional (domain facts §3.1). */
export const STANDARD_ID = namedId('standard-1');

type Words = readonly [key: string, th: string, en: string];
const item = ([key, th, en]: Words) => ({ key, text: { th, en } });
const about = (key: string, th: string, en: string, options: readonly Words[]) => ({
  ...item([key, th, en]),
  options: options.map(item),
});
const questionsOf = (aspect: string, questions: readonly Words[]) =>
  questions.map((words) => ({ ...item(words), aspect }));

export const STANDARD: Questionnaire = {
  title: {
    th: 'แบบสอบถามความพึงพอใจของประชาชนผู้รับบริการ ณ จุดบริการ',
    en: 'How satisfied are you with the service at this point?',
  },
  aspects: [
    item(['process', 'ด้านกระบวนการและขั้นตอนการให้บริการ', 'Process and steps']),
    item(['channel', 'ด้านช่องทางการให้บริการ', 'Channels']),
    item(['staff', 'ด้านเจ้าหน้าที่ผู้ให้บริการ', 'Staff']),
    item(['place', 'ด้านสิ่งอำนวยความสะดวก', 'Facilities']),
  ],
  questions: [
    ...questionsOf('process', [
      ['process-simple', 'ขั้นตอนการให้บริการไม่ยุ่งยาก ซับซ้อน และมีความคล่องตัว', 'The steps are simple and go smoothly'],
      ['process-fast', 'ให้บริการด้วยความสะดวก รวดเร็ว', 'The service is convenient and quick'],
      [
        'process-posted',
        'มีการติดประกาศหรือแจ้งขั้นตอนและระยะเวลาให้บริการอย่างชัดเจน',
        'Steps and times are posted or told clearly',
      ],
      ['process-order', 'ให้บริการตามลำดับก่อนหลัง เสมอภาคเท่าเทียมกัน', 'People are served in turn and treated alike'],
      ['process-time', 'แต่ละขั้นตอนใช้เวลาเหมาะสม', 'Each step takes a reasonable time'],
    ]),
    ...questionsOf('channel', [
      [
        'channel-many',
        'มีช่องทางให้บริการหลากหลาย เช่น สำนักงาน โทรศัพท์ เว็บไซต์ เฟซบุ๊ก ไลน์',
        'There are many ways to be served: office, telephone, website, Facebook, LINE',
      ],
      ['channel-reach', 'ติดต่อสื่อสารกับหน่วยงานได้สะดวก', 'The office is easy to reach'],
      ['channel-voice', 'มีช่องทางรับฟังความคิดเห็นของประชาชน', 'There are ways to say what one thinks'],
      ['channel-news', 'ประชาสัมพันธ์ข้อมูลข่าวสารอย่างทั่วถึง', 'News and information reach everybody'],
      ['channel-hours', 'มีบริการนอกเวลาราชการหรือช่วงพักเที่ยง', 'There is service at noon or after hours'],
    ]),
    ...questionsOf('staff', [
      ['staff-polite', 'เจ้าหน้าที่สุภาพ ยิ้มแย้มแจ่มใส ใช้ถ้อยคำและน้ำเสียงสุภาพ', 'Staff are polite and friendly'],
      ['staff-willing', 'เจ้าหน้าที่เอาใจใส่ กระตือรือร้น และพร้อมให้บริการ', 'Staff are attentive and ready to help'],
      ['staff-able', 'เจ้าหน้าที่มีความรู้ความสามารถ ตอบข้อซักถามได้ชัดเจน', 'Staff know their work and answer clearly'],
      ['staff-fair', 'เจ้าหน้าที่ให้บริการเหมือนกันทุกราย โดยไม่เลือกปฏิบัติ', 'Staff serve everybody alike'],
      ['staff-honest', 'เจ้าหน้าที่ซื่อสัตย์สุจริต ไม่รับสินบน ไม่หาประโยชน์ในทางมิชอบ', 'Staff are honest and take no bribes'],
      ['staff-enough', 'มีเจ้าหน้าที่ให้บริการเพียงพอ', 'There are enough staff'],
    ]),
    ...questionsOf('place', [
      ['place-signs', 'มีป้ายหรือสัญลักษณ์บอกจุดบริการชัดเจน', 'Signs show clearly where to go'],
      [
        'place-seats',
        'มีที่นั่งรอ น้ำดื่ม ห้องน้ำ และที่จอดรถเพียงพอ',
        'There are enough seats, drinking water, toilets and parking',
      ],
      ['place-clean', 'สถานที่สะอาดและมีแสงสว่างเพียงพอ', 'The place is clean and well lit'],
      ['place-forms', 'มีแบบคำร้องและตัวอย่างการกรอก', 'There are forms, and samples of how to fill them in'],
      ['place-queue', 'มีระบบบัตรคิวหรือจัดลำดับผู้รับบริการ', 'There are queue tickets or another order of service'],
      [
        'place-access',
        'มีสิ่งอำนวยความสะดวกสำหรับผู้พิการและผู้สูงอายุ',
        'There are facilities for people with disabilities and the elderly',
      ],
    ]),
  ],
  reasons: [],
  background: [
    about(SERVICE_KEY, 'งานที่มาติดต่อ', 'What brought you here', [
      ['registry', 'งานทะเบียนและบัตร', 'Registration'],
      ['works', 'งานโยธาและขออนุญาตก่อสร้าง', 'Public works and building permits'],
      ['revenue', 'งานรายได้และภาษี', 'Revenue and tax'],
      ['welfare', 'งานพัฒนาชุมชนและสวัสดิการสังคม', 'Community development and welfare'],
      ['education', 'งานการศึกษา', 'Education'],
      ['health', 'งานสาธารณสุขและรักษาความสะอาด', 'Public health and cleanliness'],
      ['disaster', 'งานป้องกันและบรรเทาสาธารณภัย', 'Disaster prevention and relief'],
      ['other', 'งานอื่น ๆ', 'Something else'],
    ]),
    about('sex', 'เพศ', 'Sex', [
      ['male', 'ชาย', 'Male'],
      ['female', 'หญิง', 'Female'],
      ['other', 'ไม่ระบุเพศ', 'Other'],
    ]),
    about('age', 'อายุ', 'Age', [
      ['under-20', 'ต่ำกว่า 20 ปี', 'Under 20'],
      ['from-20', '20–30 ปี', '20–30'],
      ['from-31', '31–40 ปี', '31–40'],
      ['from-41', '41–50 ปี', '41–50'],
      ['from-51', '51–60 ปี', '51–60'],
      ['from-61', '61 ปีขึ้นไป', '61 and older'],
    ]),
    about('education', 'ระดับการศึกษา', 'Education', [
      ['primary', 'ประถมศึกษาหรือต่ำกว่า', 'Primary school or less'],
      ['lower-secondary', 'มัธยมศึกษาตอนต้น', 'Lower secondary'],
      ['upper-secondary', 'มัธยมศึกษาตอนปลาย/ปวช.', 'Upper secondary or vocational certificate'],
      ['diploma', 'อนุปริญญา/ปวส.', 'Diploma'],
      ['bachelor', 'ปริญญาตรี', "Bachelor's degree"],
      ['higher', 'สูงกว่าปริญญาตรี', 'Higher degree'],
    ]),
    about('occupation', 'อาชีพ', 'Occupation', [
      ['farmer', 'เกษตรกร', 'Farmer'],
      ['labourer', 'รับจ้างทั่วไป', 'Day labourer'],
      ['trader', 'ค้าขาย/ธุรกิจส่วนตัว', 'Trader or own business'],
      ['official', 'รับราชการ/รัฐวิสาหกิจ', 'Civil servant or state enterprise'],
      ['employee', 'พนักงานเอกชน', 'Private employee'],
      ['student', 'นักเรียน/นักศึกษา', 'Student'],
      ['home', 'แม่บ้าน/พ่อบ้าน/ว่างงาน', 'At home or without work'],
      ['other', 'อื่น ๆ', 'Other'],
    ]),
  ],
  hasComment: true,
};
