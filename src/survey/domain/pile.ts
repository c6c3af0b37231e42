import { z } from 'zod/mini';
import { Day } from '#kernel/domain/business-day.ts';
import { Uuid } from '#kernel/domain/ids.ts';
import { hasRole, type Principal } from '#kernel/domain/principal.ts';
import { Salt } from '#ledger/domain/personal.ts';
import { LONGEST_COMMENT } from './comment-from-fields.ts';
import { differencesOf } from './double-entry.ts';
import { Typed, typedAfter, type PaperItem } from './paper-form.ts';

/** The municipality takes what was answered up to ninety days ago; a pile may lie for a day before it is closed. */
export const OLDEST_DAYS = 89;
const LARGEST_PILE = 500;
export const PileSize = z.int().check(z.gte(1), z.lte(LARGEST_PILE));

/** By which somebody's own words are known, apart from her answer: a pile that is closed twice leaves them once. */
const CommentNames = z.object({ id: Uuid, target: Uuid, salt: Salt });
type CommentNames = z.infer<typeof CommentNames>;
const Words = z.string().check(z.maxLength(LONGEST_COMMENT));

/**
 * One form that was typed. `id` and `target` name its answer from then on, so that a pile which is closed twice sends it once. `comment`: what is written
 * on it in own words.
 */
const PaperForm = z.object({
  id: Uuid,
  target: Uuid,
  typed: z.array(Typed),
  ms: z.number(),
  comment: z.optional(z.object({ ...CommentNames.shape, text: Words })),
});
export type PaperForm = z.infer<typeof PaperForm>;

/** `settled`: of each difference of the form in hand, which typing is right. */
const Check = z.object({
  numbers: z.array(z.int()),
  done: z.int(),
  boxes: z.int(),
  differing: z.int(),
  corrected: z.int(),
  settled: z.array(z.enum(['', '1', '2'])),
});

/** Forms of one point and one day that are being typed in: nothing of them has left before the pile is closed. As it is kept between two visits. */
export const Pile = z.object({
  point: Uuid,
  questionnaire: Uuid,
  day: Day,
  size: PileSize,
  /** Is there a place for own words on the form? They come after its last box. */
  hasComment: z.optional(z.boolean()),
  stage: z.enum(['typing', 'ended', 'checking', 'comparing']),
  forms: z.array(PaperForm),
  /** The form in hand, box by box, and which box is next; among differences, which difference. */
  typed: z.array(Typed),
  at: z.int(),
  /** In own words, of the form in hand. */
  words: z.optional(Words),
  /** When the form in hand was begun, in ms. */
  since: z.optional(z.number()),
  /** Half a form that was laid aside while the one before it is put right. */
  aside: z.optional(z.array(Typed)),
  asideWords: z.optional(Words),
  check: z.optional(Check),
});
export type Pile = z.infer<typeof Pile>;

export type PileEvent =
  /** A digit or the dash on the keyboard. */
  | { readonly type: 'typed'; readonly sign: string }
  /** A choice by its number, with a finger. */
  | { readonly type: 'chose'; readonly number: string }
  | { readonly type: 'worded'; readonly text: string }
  /** `id`, `target`: what the form is called, should this finish it; `comment`: what its words are. */
  | { readonly type: 'next'; readonly id: string; readonly target: string; readonly comment: CommentNames }
  | { readonly type: 'back' | 'took-back' | 'ended' | 'went-on' | 'check-ended' }
  | { readonly type: 'check-begun'; readonly numbers: readonly number[] };

/** Who types in what residents wrote on paper. */
export const mayTypePaper = (by: Principal): boolean => hasRole(by, 'counter', 'clerk', 'administrator');

const blank = (items: readonly PaperItem[]) => items.map(() => '');

export const newPile = (
  items: readonly PaperItem[],
  about: Pick<Pile, 'point' | 'questionnaire' | 'day' | 'size' | 'hasComment'>,
): Pile => ({ ...about, stage: 'typing', forms: [], typed: blank(items), at: 0 });

/** Nothing is typed of the form in hand. */
export const isUntouched = ({ typed, words = '' }: Pile): boolean =>
  typed.every((one) => one === '') && words.trim() === '';

/** Are the own words of the form in hand asked for, after its last box? */
export const isAtWords = ({ stage, typed, at }: Pile): boolean => stage === 'typing' && at === typed.length;

/** May the last form be taken in hand again? One at a time. */
export const mayTakeBack = ({ forms, aside }: Pile): boolean => forms.length > 0 && aside === undefined;

/** The form that is typed a second time; `undefined` outside of a check. */
export const checkedForm = ({ forms, check }: Pile): PaperForm | undefined =>
  check && forms[(check.numbers[check.done] ?? 0) - 1];

/** Which boxes of the form in hand differ from the first typing. */
export const differencesIn = (pile: Pile): readonly number[] =>
  differencesOf(checkedForm(pile)?.typed ?? [], pile.typed);

/** The middle one of the times, in whole seconds: a break between two boxes does not count for all. */
export function secondsPerForm(forms: readonly PaperForm[]): number | undefined {
  const times = forms.map(({ ms }) => ms).sort((a, b) => a - b);
  const middle = times[Math.floor((times.length - 1) / 2)];
  return middle === undefined ? undefined : Math.round(middle / 1_000);
}

/** What a pile is after somebody has done something. Pure: the clock is handed in (`now`, ms). What means nothing at that moment changes nothing. */
export function pile(items: readonly PaperItem[], before: Pile, event: PileEvent, now: number): Pile {
  const { stage } = before;
  switch (event.type) {
    case 'typed':
    case 'chose':
      return stage === 'comparing' ? settled(before, event) : answered(items, before, event, now);
    case 'worded':
      return isAtWords(before)
        ? { ...before, words: event.text.slice(0, LONGEST_COMMENT), since: before.since ?? now }
        : before;
    case 'next':
      return next(items, before, event, now);
    case 'back':
      if (before.at > 0) return { ...before, at: before.at - 1 };
      return stage === 'typing' && isUntouched(before) && mayTakeBack(before)
        ? { ...takenBack(before, now), at: items.length - 1 }
        : before;
    case 'took-back':
      return stage === 'typing' || stage === 'ended' ? takenBack(before, now) : before;
    case 'ended':
      return stage === 'typing' && isUntouched(before) && before.forms.length > 0
        ? { ...before, stage: 'ended', size: before.forms.length }
        : before;
    case 'went-on':
      return stage === 'ended' && before.size < LARGEST_PILE
        ? inHand({ ...before, stage: 'typing', size: before.size + 1 }, blank(items))
        : before;
    case 'check-begun': {
      const check = { numbers: [...event.numbers], done: 0, boxes: 0, differing: 0, corrected: 0, settled: [] };
      return stage === 'ended' ? inHand({ ...before, stage: 'checking', check }, blank(items)) : before;
    }
    case 'check-ended':
      return stage === 'checking' ? inHand({ ...before, stage: 'ended' }, blank(items)) : before;
  }
}

/** A form is in hand, at its first box in which nothing is typed; its time begins with the next key. */
function inHand(before: Pile, typed: readonly string[], text?: string): Pile {
  const { since: _, words: __, ...pile } = before;
  const open = typed.indexOf('');
  return { ...pile, typed: [...typed], at: open < 0 ? 0 : open, ...(text && { words: text }) };
}

type Typing = Extract<PileEvent, { type: 'typed' | 'chose' }>;

function answered(items: readonly PaperItem[], before: Pile, event: Typing, now: number): Pile {
  const { stage, typed, at, since = now } = before;
  const [item, was] = [items[at], typed[at]];
  if (stage === 'ended' || !item || was === undefined) return before;
  const is = event.type === 'chose' ? event.number : typedAfter(item, was, event.sign);
  return is === undefined ? before : { ...before, typed: typed.with(at, is), since };
}

function settled(before: Pile, event: Typing): Pile {
  const is = event.type === 'chose' ? event.number : event.sign;
  const { check, at } = before;
  if (!check || (is !== '1' && is !== '2')) return before;
  return { ...before, check: { ...check, settled: check.settled.with(at, is) } };
}

type Next = Extract<PileEvent, { type: 'next' }>;

function next(items: readonly PaperItem[], before: Pile, { id, target, comment }: Next, now: number): Pile {
  const { stage, typed, at, check } = before;
  const boxes = stage === 'comparing' ? (check?.settled ?? []) : typed;
  if (stage === 'ended' || boxes[at] === '') return before;
  const last = boxes.length - (stage === 'typing' && before.hasComment ? 0 : 1);
  if (at < last) return { ...before, at: at + 1 };
  if (stage === 'typing') {
    const text = before.words?.trim();
    const ms = now - (before.since ?? now);
    return typing(items, before, { id, target, typed, ms, ...(text && { comment: { ...comment, text } }) });
  }
  return stage === 'checking' ? compared(items, before) : checked(items, before);
}

function typing(items: readonly PaperItem[], { aside, asideWords, ...before }: Pile, form: PaperForm): Pile {
  const forms = [...before.forms, form];
  const isOver = forms.length >= before.size && !aside;
  return inHand({ ...before, forms, stage: isOver ? 'ended' : 'typing' }, aside ?? blank(items), asideWords);
}

/** The last form is in hand again, as it was typed; half a form that lay there waits. */
function takenBack(before: Pile, now: number): Pile {
  const last = before.forms.at(-1);
  if (!last || !mayTakeBack(before)) return before;
  const isHalf = before.stage === 'typing' && !isUntouched(before);
  const aside = isHalf ? { aside: before.typed, ...(before.words && { asideWords: before.words }) } : {};
  const forms = before.forms.slice(0, -1);
  const again = inHand({ ...before, ...aside, stage: 'typing', forms }, last.typed, last.comment?.text);
  return { ...again, since: now - last.ms };
}

function compared(items: readonly PaperItem[], before: Pile): Pile {
  const differing = differencesIn(before);
  const { check } = before;
  if (!check) return before;
  const counted = { ...check, boxes: check.boxes + items.length, differing: check.differing + differing.length };
  if (differing.length === 0) return checkedOne(items, { ...before, check: counted });
  return { ...before, stage: 'comparing', at: 0, check: { ...counted, settled: differing.map(() => '' as const) } };
}

/** Every difference is settled: what was right the second time is put into the form. */
function checked(items: readonly PaperItem[], before: Pile): Pile {
  const { check, forms } = before;
  if (!check) return before;
  const wrong = differencesIn(before).filter((_, index) => check.settled[index] === '2');
  const number = check.numbers[check.done]!;
  const put = forms[number - 1]!.typed.map((typed, box) => (wrong.includes(box) ? before.typed[box]! : typed));
  return checkedOne(items, {
    ...before,
    forms: forms.with(number - 1, { ...forms[number - 1]!, typed: put }),
    check: { ...check, corrected: check.corrected + wrong.length },
  });
}

function checkedOne(items: readonly PaperItem[], before: Pile): Pile {
  const check = { ...before.check!, done: before.check!.done + 1, settled: [] };
  const isOver = check.done >= check.numbers.length;
  return inHand({ ...before, check, stage: isOver ? 'ended' : 'checking' }, blank(items));
}
