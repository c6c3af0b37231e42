import { toArabicDigits } from '#i18n/domain/thai-digits.ts';

/** A place in a text, from its first sign to before its last. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * What in a comment may name a person: telephone numbers, identity cards, addresses for mail and LINE, and whatever follows a title. It errs to the safe
 * side and knows no name without a title: a person reads each comment before it is published. Anybody writes what is read here, so no pattern may have
 * two ways to take the same spaces: its time would grow with the cube of them.
 */
const NAMING: readonly RegExp[] = [
  // Nine digits or more, with dashes and spaces between: telephones and identity cards.
  /\+?\d(?:[ -]?\d){8,}/g,
  /[\w.+-]+@[\w-]+\.[\w.]+/g,
  /(?:line|ไลน์)(?:\s*(?:id|ไอดี))?(?:\s*[:：])?\s*@?[a-z0-9._-]{4,}/gi,
  // A title and up to two words: Thai names have no spaces inside. Thanks (ขอบคุณ) and quality (คุณภาพ) are no title.
  /(?:นางสาว|นาง|นาย|น\.ส\.|ด\.ช\.|ด\.ญ\.|(?<!ขอบ|พระ)คุณ(?!ภาพ(?!ร))|ป้า|ลุง|พี่|หมอ|ครู|ปลัด|ผอ\.|ผู้ใหญ่|กำนัน)\s?[ก-๙]{2,}(?:\s[ก-๙]{2,})?/g,
  /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?/g,
];

/** Where somebody may be named, in order, none inside another. */
export function whoIsNamed(text: string): readonly Place[] {
  const read = toArabicDigits(text);
  const found = NAMING.flatMap((pattern) =>
    [...read.matchAll(pattern)].map(({ index, 0: { length } }) => ({ from: index, to: index + length })),
  ).sort((a, b) => a.from - b.from || b.to - a.to);
  return found.reduce<readonly Place[]>((places, place) => {
    const last = places.at(-1);
    return last && place.from < last.to
      ? [...places.slice(0, -1), { from: last.from, to: Math.max(last.to, place.to) }]
      : [...places, place];
  }, []);
}
