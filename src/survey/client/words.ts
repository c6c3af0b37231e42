import { en as apartEn, th as apartTh } from './results/breakdown-words.ts';
import { en as commentEn, th as commentTh } from './comments/comment-words.ts';
import { en as editorEn } from './editor/editor-words-en.ts';
import { th as editorTh } from './editor/editor-words-th.ts';
import { en as kiosksEn, th as kiosksTh } from './kiosk-rules/words-of-kiosks.ts';
import { en as filesEn, th as filesTh } from './report/files/file-words.ts';
import { en as reportsEn, th as reportsTh } from './report/report-words.ts';
import { en } from './words-en.ts';
import { th } from './words-th.ts';

export const words = {
  th: { ...th, ...commentTh, ...editorTh, ...kiosksTh, ...apartTh, ...reportsTh, ...filesTh },
  en: { ...en, ...commentEn, ...editorEn, ...kiosksEn, ...apartEn, ...reportsEn, ...filesEn },
};
