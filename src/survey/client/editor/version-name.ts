import type { TFunction } from 'i18next';
import { SMILE_ID } from '../../domain/smile.ts';
import { STANDARD_ID } from '../../domain/standard.ts';

/** By this people tell versions of one title apart: those with which every municipality begins, and four signs of the others. */
export const versionName = (id: string, t: TFunction<'survey'>): string =>
  id === STANDARD_ID || id === SMILE_ID
    ? t('forms.original')
    : t('forms.version', { code: id.slice(-4).toUpperCase() });
