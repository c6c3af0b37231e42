import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { differencesOf, drawSample, sampleSize } from '#survey/domain/double-entry.ts';
import { paperItems, paperResponse, typedAfter } from '#survey/domain/paper-form.ts';
import {
  differencesIn,
  isUntouched,
  mayTypePaper,
  newPile,
  pile,
  Pile,
  secondsPerForm,
  type PileEvent,
} from '#survey/domain/pile.ts';
import { LeaveComment } from '#survey/domain/comment.ts';
import { paperComments } from '#survey/domain/paper-comment.ts';
import type { Questionnaire } from '#survey/domain/questionnaire.ts';
import { signOfKey } from '#survey/client/sign-of-key.ts';
import { ResponseCommand } from '#survey/domain/response.ts';
import { SMILE } from '#survey/domain/smile.ts';
import { STANDARD } from '#survey/domain/standard.ts';
import { aPerson, POINT, QUESTIONNAIRE, SALT, uuid } from '../support/words.ts';

const TWO: Questionnaire = {
  title: { th: 'ก', en: 'a' },
  questions: ['a', 'b'].map((key) => ({ key, text: { th: key, en: key } })),
  reasons: [],
};
const FOUR: Questionnaire = { ...TWO, scale: 'four' };
const items = paperItems(TWO);
const about = { point: POINT, questionnaire: QUESTIONNAIRE, day: '2026-11-20', size: 3 };

let named = 0;
const ENTER = (): PileEvent => ({
  type: 'next',
  id: uuid(++named),
  target: uuid(++named),
  comment: { id: uuid(++named), target: uuid(++named), salt: SALT },
});
const KEYS: Readonly<Record<string, () => PileEvent>> = {
  '⏎': ENTER,
  '←': () => ({ type: 'back' }),
  U: () => ({ type: 'took-back' }),
  E: () => ({ type: 'ended' }),
  '+': () => ({ type: 'went-on' }),
};
/** Presses one key after the other, each a second after the one before. */
const press = (keys: string, from: Pile = newPile(items, about), seconds = 0) =>
  [...keys].reduce(
    (now, key, index) => pile(items, now, KEYS[key]?.() ?? { type: 'typed', sign: key }, (seconds + index + 1) * 1_000),
    from,
  );
const typedOf = ({ forms }: Pile) => forms.map(({ typed }) => typed.join(''));
/** Papers of which something is typed, half ones too. */
const papersIn = (one: Pile) =>
  one.forms.length + Number(one.aside !== undefined) + Number(one.stage === 'typing' && !isUntouched(one));
const check = (numbers: readonly number[], from: Pile) => pile(items, from, { type: 'check-begun', numbers }, 0);

test('[SV36] a digit and Enter for each box, from the first form to the last, and the pile has ended', () => {
  const half = press('5⏎4⏎3⏎');
  expect(half).toMatchObject({ stage: 'typing', at: 1, typed: ['3', ''] });
  const all = press('2⏎1⏎-⏎', half, 10);
  expect(typedOf(all)).toEqual(['54', '32', '1-']);
  expect(all.stage).toBe('ended');
});

test('[SV36] Enter does not pass a box in which nothing was typed, and a second digit corrects the first', () => {
  expect(press('⏎⏎')).toMatchObject({ at: 0 });
  expect(press('53⏎').typed).toEqual(['3', '']);
  expect(press('9⏎'), 'no such step').toMatchObject({ at: 0, typed: ['', ''] });
});

test('[SV36] one goes back box by box, and from an empty form to the one before it', () => {
  expect(press('5⏎←')).toMatchObject({ at: 0, typed: ['5', ''] });
  const back = press('5⏎4⏎←');
  expect(back).toMatchObject({ forms: [], at: 1, typed: ['5', '4'] });
  expect(typedOf(press('2⏎', back))).toEqual(['52']);
});

test('[SV36] 0 is no mark, and where the paper offers it no opinion; the dash is always no mark', () => {
  const scale = items[0]!;
  expect([typedAfter(scale, '', '0'), typedAfter(scale, '', '-')]).toEqual(['-', '-']);
  const four = paperItems(FOUR)[0]!;
  expect([typedAfter(four, '', '0'), typedAfter(four, '2', '0'), typedAfter(four, '', '-')]).toEqual(['0', '0', '-']);
  expect(typedAfter(four, '', '5'), 'no fifth step').toBeUndefined();
  expect(paperResponse(paperItems(FOUR), ['0', '-'], about)?.scores).toEqual({ a: 0 });
});

test('[SV36] a keyboard that is set to Thai types the digits that are printed on it', () => {
  const pressed = (keys: string, codes: readonly string[], shiftKey = false) =>
    [...keys].map((key, index) => signOfKey({ key, code: codes[index]!, shiftKey }));
  const row = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit) => `Digit${digit}`);
  const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
  expect(pressed('ๅ/-ภถุึคตจข', [...row, 'Minus'])).toEqual([...digits, '-']);
  expect(pressed('1234567890-', [...row, 'Minus'])).toEqual([...digits, '-']);
  expect(pressed('๑๒๓๔', ['Digit2', 'Digit3', 'Digit4', 'Digit5'], true), 'with shift it writes its own').toEqual(
    digits.slice(0, 4),
  );
  expect(pressed('5-', ['Numpad5', 'NumpadSubtract'])).toEqual(['5', '-']);
  expect(pressed('5-', ['', '']), 'a keyboard on the screen').toEqual(['5', '-']);
  expect(pressed('!ู#ก', ['Digit1', 'Digit6', 'Digit3', 'KeyD'], true)).toEqual(Array(4).fill(undefined));
  expect(signOfKey({ key: 'End', code: 'Numpad1', shiftKey: false }), 'a number pad that is off').toBeUndefined();
});

test('[SV36] an option beyond the ninth has two digits', () => {
  const options = Array.from({ length: 12 }, (_, index) => ({ key: `o${index + 1}`, text: { th: 'ก', en: 'a' } }));
  const [, , moo] = paperItems({ ...TWO, background: [{ key: 'village', text: { th: 'หมู่', en: 'Moo' }, options }] });
  const typing = (signs: string) => [...signs].reduce((now, sign) => typedAfter(moo!, now, sign) ?? now, '');
  expect(['1', '12', '10', '13', '120', '-4'].map(typing)).toEqual(['1', '12', '10', '3', '-', '4']);
});

test('[SV36] every form of the shipped questionnaires becomes an answer that was asked, and one without any score none', () =>
  fc.assert(
    fc.property(fc.constantFrom(SMILE, STANDARD, FOUR), fc.infiniteStream(fc.nat()), (asked, chance) => {
      const boxes = paperItems(asked);
      const typed = boxes.map(({ choices }) => {
        const numbers = ['-', ...choices.map(({ number }) => number)];
        return numbers[chance.next().value % numbers.length]!;
      });
      const given = paperResponse(boxes, typed, about);
      const scored = boxes.filter(({ part }, index) => part === 'question' && typed[index] !== '-');
      expect(Object.keys(given?.scores ?? {})).toEqual(scored.map(({ key }) => key));
      if (given) expect(ResponseCommand.parse(given)).toEqual({ ...given, source: 'paper' });
    }),
  ));

test('[SV37] the last form is taken in hand again, and half a form that lay there waits', () => {
  const half = press('5⏎4⏎3⏎');
  const again = press('U', half, 10);
  expect(again).toMatchObject({ forms: [], typed: ['5', '4'], aside: ['3', ''] });
  const done = press('1⏎⏎', again, 20);
  expect(typedOf(done)).toEqual(['14']);
  expect(done).toMatchObject({ typed: ['3', ''], at: 1 });
  expect(done.aside).toBeUndefined();
});

test('[SV37] a pile that was ended is opened again for one more form, or for the last one', () => {
  const ended = press('5⏎5⏎E');
  expect(ended).toMatchObject({ stage: 'ended', size: 1 });
  expect(press('5E').stage, 'not in the middle of a form').toBe('typing');
  expect(typedOf(press('+3⏎3⏎', ended))).toEqual(['55', '33']);
  const again = press('U2⏎⏎', ended);
  expect(typedOf(again)).toEqual(['25']);
  expect(again.stage).toBe('ended');
});

test('[SV37] whatever is pressed, no form is lost, and it is read from the disk as it was put there', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[0-5⏎⏎⏎←U+-]{0,80}$/), (keys) => {
      let now = newPile(items, about);
      for (const key of keys) {
        const before = now;
        now = press(key, before);
        expect(papersIn(now)).toBeGreaterThanOrEqual(papersIn(before));
        expect(now.typed).toHaveLength(items.length);
        expect(now.forms.every(({ typed }) => typed.every((one) => one !== ''))).toBe(true);
        expect(Pile.parse(JSON.parse(JSON.stringify(now)))).toEqual(now);
      }
    }),
  ));

const WORDED = { ...about, hasComment: true };
const written = (text: string): PileEvent => ({ type: 'worded', text });
const say = (text: string, from: Pile) => pile(items, from, written(text), 9_000);

test('[SV70] own words come after the last box, and Enter passes them where nothing is written', () => {
  const begun = newPile(items, WORDED);
  expect(say('too early', begun).words).toBeUndefined();
  const asked = press('5⏎4⏎', begun);
  expect(asked).toMatchObject({ stage: 'typing', at: 2, forms: [] });
  expect(press('3', asked).typed, 'digits are for boxes').toEqual(['5', '4']);
  const done = press('⏎', asked);
  expect(typedOf(done)).toEqual(['54']);
  expect(done.forms[0]!.comment).toBeUndefined();
  expect(press('⏎', say('  ', asked)).forms[0]!.comment, 'blanks are nothing').toBeUndefined();
  expect(typedOf(press('5⏎4⏎')), 'where there is no place for them').toEqual(['54']);
});

test('[SV70] own words are there again with their form, and half a form keeps its own', () => {
  const first = press('⏎', say('รอนาน', press('5⏎4⏎', newPile(items, WORDED))));
  expect(first.forms[0]!.comment?.text).toBe('รอนาน');
  const half = say('ครึ่ง', press('3⏎3⏎', first));
  const again = press('U', half);
  expect(again).toMatchObject({ words: 'รอนาน', aside: ['3', '3'], asideWords: 'ครึ่ง' });
  expect(Pile.parse(JSON.parse(JSON.stringify(again)))).toEqual(again);
  const back = press('⏎⏎⏎', again);
  expect(back.forms.map(({ comment }) => comment?.text)).toEqual(['รอนาน']);
  expect(back).toMatchObject({ typed: ['3', '3'], words: 'ครึ่ง' });
  expect(press('5⏎4⏎3⏎', check([1], press('E', press('U⏎⏎⏎', first)))).stage, 'no words are typed twice').toBe('ended');
});

test('[SV70] own words leave as a comment of nobody with its month, and nothing in it is of its answer', () => {
  const [form, other] = [press('⏎', say('รอนาน', press('5⏎4⏎', newPile(items, WORDED))))].flatMap(({ forms }) => forms);
  expect(other).toBeUndefined();
  const [left] = paperComments({ ...newPile(items, WORDED), forms: [form!] });
  expect(left).toMatchObject({ day: '2026-11-01', body: { type: 'comment.leave', personal: { text: 'รอนาน' } } });
  expect(LeaveComment.parse(left!.body)).toEqual(left!.body);
  for (const name of [form!.id, form!.target, '2026-11-20', '5', '"4"'])
    expect(JSON.stringify({ ...left, body: { ...left!.body, point: '', questionnaire: '' } })).not.toContain(
      `"${name}"`,
    );
});

test('[SV37] the time of a form is the middle one of all', () => {
  const timed = (ms: number) => ({ id: uuid(1), target: uuid(2), typed: [], ms });
  expect(secondsPerForm([])).toBeUndefined();
  expect(secondsPerForm([4_000, 5_000, 3_600_000].map(timed))).toBe(5);
  expect(press('5⏎4⏎').forms[0]!.ms).toBe(3_000);
});

test('[SV38] a tenth of a pile is typed again, at least three, each form as likely as any other', () => {
  expect([1, 2, 5, 30, 31, 400].map(sampleSize)).toEqual([1, 2, 3, 3, 4, 40]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (of, chance) => {
        const drawn = drawSample(of, sampleSize(of), () => chance.next().value);
        expect(new Set(drawn).size).toBe(sampleSize(of));
        expect(drawn.every((number, index) => number >= 1 && number <= of && number > (drawn[index - 1] ?? 0))).toBe(
          true,
        );
      },
    ),
  );
});

test('[SV38] what differs is shown box by box, and what was right the second time is put into the form', () => {
  expect(differencesOf(['5', '4', '-'], ['5', '3', '1'])).toEqual([1, 2]);
  const first = check([1, 3], press('5⏎4⏎3⏎2⏎1⏎1⏎'));
  const compared = press('3⏎4⏎', first);
  expect(compared).toMatchObject({ stage: 'comparing', at: 0 });
  expect(differencesIn(compared)).toEqual([0]);
  expect(press('⏎', compared).stage, 'one of the two is right').toBe('comparing');
  const settled = press('2⏎', compared);
  expect(settled).toMatchObject({ stage: 'checking', typed: ['', ''], check: { done: 1 } });
  const over = press('1⏎1⏎', settled);
  expect(over).toMatchObject({ stage: 'ended', check: { done: 2, boxes: 4, differing: 1, corrected: 1 } });
  expect(typedOf(over)).toEqual(['34', '32', '11']);
});

test('[SV38] what was right the first time stays, and a check that is stopped changes nothing', () => {
  const first = check([2], press('5⏎4⏎3⏎2⏎1⏎1⏎'));
  expect(typedOf(press('5⏎5⏎1⏎1⏎', first))).toEqual(['54', '32', '11']);
  const stopped = pile(items, press('5⏎', first), { type: 'check-ended' }, 0);
  expect(stopped).toMatchObject({ stage: 'ended', check: { done: 0, boxes: 0 } });
  expect(typedOf(stopped)).toEqual(['54', '32', '11']);
});

test('[SV36] counter staff, clerk and administrator type in paper', () => {
  const may = (['counter', 'clerk', 'administrator', 'field', 'mayor', 'auditor'] as const).filter((role) =>
    mayTypePaper(aPerson('ann', [role])),
  );
  expect(may).toEqual(['counter', 'clerk', 'administrator']);
});
