import { namedId } from '#kernel/domain/named-id.ts';
import type { Questionnaire } from './questionnaire.ts';

/** The one question of the counter, and what moved people; the reasons follow the aspects of the usual questionnaire (domain facts §3.1). */
export const SMILE_ID = namedId('smile-1');
export const SMILE: Questionnaire = {
  title: { th: 'ความพึงพอใจต่อการให้บริการ', en: 'Satisfaction with our service' },
  questions: [
    { key: 'smile', text: { th: 'วันนี้ท่านพอใจการให้บริการเพียงใด', en: 'How satisfied are you with our service today?' } },
  ],
  reasons: [
    { key: 'staff', text: { th: 'การบริการของเจ้าหน้าที่', en: 'The staff' } },
    { key: 'speed', text: { th: 'ความรวดเร็ว', en: 'How quickly it went' } },
    { key: 'steps', text: { th: 'ขั้นตอนและเอกสาร', en: 'The steps and papers' } },
    { key: 'place', text: { th: 'สถานที่และสิ่งอำนวยความสะดวก', en: 'The place and its comforts' } },
    { key: 'fairness', text: { th: 'ความเสมอภาคเป็นธรรม', en: 'Fair treatment' } },
  ],
};
