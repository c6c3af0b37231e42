import * as improvement from '../improvement/improvement-words.ts';
import * as rules from './kiosk-rules-words.ts';
import * as improve from '../results/improve-words.ts';

/** Of kiosks and of what is done after what people said. */
export const th = { ...improvement.th, ...rules.th, ...improve.th };
export const en = { ...improvement.en, ...rules.en, ...improve.en };
