import { SMILE_ID } from './smile.ts';
import { STANDARD_ID } from './standard.ts';

/** Four signs by which people tell versions of one title apart; `undefined`: with this one every municipality begins. */
export const versionCode = (questionnaire: string): string | undefined =>
  questionnaire === SMILE_ID || questionnaire === STANDARD_ID ? undefined : questionnaire.slice(-4).toUpperCase();
