import { en as commentEn, th as commentTh } from './comments/comment-words.ts';
import { en as editorEn } from './editor/editor-words-en.ts';
import { th as editorTh } from './editor/editor-words-th.ts';
import { en } from './words-en.ts';
import { th } from './words-th.ts';

export const words = { th: { ...th, ...commentTh, ...editorTh }, en: { ...en, ...commentEn, ...editorEn } };
