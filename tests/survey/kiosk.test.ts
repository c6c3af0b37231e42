import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  AT_REST,
  DEAF_MS,
  IDLE_MS,
  isAtRest,
  isPartial,
  kiosk,
  MOVE_ON_MS,
  secondsLeft,
  SETTLE_MS,
  THANKS_MS,
  type KioskEvent,
  type KioskState,
} from '#survey/domain/kiosk.ts';

const ONE = { hasService: false, questions: ['smile'], hasReasons: true, isWhole: false };
const THREE = { hasService: false, questions: ['a', 'b', 'c'], hasReasons: false, isWhole: false };
const AFTER_SERVICE = { ...THREE, hasService: true };
const WHOLE = { ...AFTER_SERVICE, hasReasons: true, isWhole: true };

/** Plays events, each so many ms after the one before. */
const play = (script: typeof ONE, events: readonly (readonly [KioskEvent, number?])[], from: KioskState = AT_REST) =>
  events.reduce((state, [event, after = 0]) => kiosk(script, state, event, state.now + after), from);

const score = (value: number): readonly [KioskEvent, number] => [{ type: 'scored', score: value }, 1_000];
const START: readonly [KioskEvent, number] = [{ type: 'started' }, 3_000];
const MOVED: readonly [KioskEvent, number] = [{ type: 'moved-on' }, MOVE_ON_MS];
const SKIP: readonly [KioskEvent, number] = [{ type: 'skipped' }, 500];
const BACK: readonly [KioskEvent, number] = [{ type: 'stepped-back' }, 500];
const GONE: readonly [KioskEvent, number] = [{ type: 'ticked' }, IDLE_MS];
const KEPT: readonly [KioskEvent, number] = [{ type: 'kept' }, 20];
const reason: readonly [KioskEvent, number] = [{ type: 'reasoned', reason: 'speed' }, 1_000];

test('[SV8] three taps lead from the first screen to the thanks, and the answer is kept before it is thanked for', () => {
  const answered = play(ONE, [START, score(4), MOVED, reason, MOVED]);
  expect(answered).toMatchObject({ saving: 'present', scores: { smile: 4 }, reason: 'speed', screen: 'reason' });
  expect(play(ONE, [KEPT], answered).screen).toBe('thanks');
});

test('[SV8] every question is asked once, and who answers none is not thanked', () => {
  expect(play(THREE, [START, SKIP, score(2), MOVED, score(5), MOVED])).toMatchObject({
    saving: 'present',
    scores: { b: 2, c: 5 },
  });
  expect(isAtRest(play(THREE, [START, SKIP, SKIP, SKIP]))).toBe(true);
});

test('[SV9] a tap shows what it chose, another one corrects it, and only then the screen moves on', () => {
  const chosen = play(ONE, [START, score(1), score(5)]);
  expect(chosen).toMatchObject({ screen: 'question', isChosen: true, scores: { smile: 5 } });
  expect(play(ONE, [MOVED], chosen)).toMatchObject({ screen: 'reason', isChosen: false });
  expect(play(ONE, [MOVED, MOVED], chosen).screen).toBe('reason');
});

test('[SV10] without a tap the screen goes back by itself, it says when, and any tap gives the whole time again', () => {
  const asked = play(ONE, [START]);
  expect(secondsLeft(asked)).toBe(IDLE_MS / 1_000);
  expect(secondsLeft(play(ONE, [[{ type: 'ticked' }, 20_000]], asked))).toBe(IDLE_MS / 1_000 - 20);
  const touched = play(
    ONE,
    [[{ type: 'ticked' }, IDLE_MS - 1], [{ type: 'touched' }], [{ type: 'ticked' }, IDLE_MS - 1]],
    asked,
  );
  expect(touched.screen).toBe('question');
  expect(isAtRest(play(ONE, [[{ type: 'ticked' }, IDLE_MS]], asked))).toBe(true);
  const english = play(ONE, [[{ type: 'language-chosen', language: 'en' }, 1]]);
  expect(isAtRest(play(ONE, [[{ type: 'ticked' }, IDLE_MS]], english))).toBe(true);
});

test('[SV11] an answer counts also when its visitor walks away before the reasons', () => {
  const left = play(ONE, [START, score(2), MOVED, [{ type: 'ticked' }, IDLE_MS]]);
  expect(left).toMatchObject({ saving: 'left', scores: { smile: 2 } });
  expect(play(ONE, [KEPT], left)).toMatchObject({ screen: 'attract', isUnsaved: false });
  expect(play(ONE, [[{ type: 'not-kept' }, 20]], left)).toMatchObject({ screen: 'attract', isUnsaved: true });
});

test('[SV14] a tablet that goes dark in the middle is at rest when somebody wakes it, and what was answered counts', () => {
  const dark = [{ type: 'hidden' }] as const;
  const left = play(ONE, [START, score(5), MOVED, dark]);
  expect(left).toMatchObject({ saving: 'left', scores: { smile: 5 } });
  expect(isAtRest(play(ONE, [[{ type: 'kept' }]], left))).toBe(true);
  for (const before of [
    [START],
    [[{ type: 'language-chosen', language: 'en' }]],
    [[{ type: 'staff-called' }]],
  ] as const)
    expect(isAtRest(play(ONE, [...before, dark]))).toBe(true);
  const saving = play(ONE, [START, score(5), MOVED, SKIP]);
  expect(play(ONE, [dark], saving), 'it is on its way to the disk').toMatchObject({ saving: 'present' });
});

test('[SV12] after an answer no tap counts for two seconds, on the thanks and after it', () => {
  const thanked = play(ONE, [START, score(4), MOVED, reason, MOVED, KEPT]);
  expect(play(ONE, [[{ type: 'finished' }, DEAF_MS - 1]], thanked).screen).toBe('thanks');
  const rested = play(ONE, [[{ type: 'finished' }, DEAF_MS]], thanked);
  expect(play(ONE, [[{ type: 'started' }, DEAF_MS - 1]], rested).screen).toBe('attract');
  expect(play(ONE, [[{ type: 'started' }, DEAF_MS]], rested).screen).toBe('question');
  expect(play(ONE, [[{ type: 'ticked' }, THANKS_MS]], thanked).screen).toBe('attract');
});

test('[SV12] the second half of a double tap counts on no screen', () => {
  const twice: readonly [KioskEvent, number] = [{ type: 'scored', score: 1 }, SETTLE_MS - 1];
  expect(play(ONE, [START, twice]).scores).toEqual({});
  expect(
    play(ONE, [START, score(5), MOVED, [{ type: 'reasoned', reason: 'place' }, SETTLE_MS - 1]]).reason,
  ).toBeUndefined();
  expect(play(ONE, [START, [{ type: 'scored', score: 1 }, SETTLE_MS]]).scores).toEqual({ smile: 1 });
});

test('[SV13] what could not be kept is not thanked for, and can be tried again', () => {
  const unsaved = play(ONE, [START, score(4), MOVED, reason, MOVED, [{ type: 'not-kept' }, 20]]);
  expect(unsaved).toMatchObject({ screen: 'reason', isUnsaved: true, saving: 'no', scores: { smile: 4 } });
  expect(play(ONE, [reason, MOVED, KEPT], unsaved)).toMatchObject({ screen: 'thanks', isUnsaved: false });
});

const service: readonly [KioskEvent, number] = [{ type: 'service-chosen', service: 'works' }, 1_000];

test('[SV28] what brought her is asked before the first question, and she may pass it, come back to it and change it', () => {
  const chosen = play(AFTER_SERVICE, [START, service]);
  expect(chosen).toMatchObject({ screen: 'service', service: 'works', isChosen: true });
  const asked = play(AFTER_SERVICE, [MOVED], chosen);
  expect(asked).toMatchObject({ screen: 'question', at: 0, service: 'works', isChosen: false });
  expect(play(AFTER_SERVICE, [BACK], asked)).toMatchObject({ screen: 'service', service: 'works' });
  expect(play(AFTER_SERVICE, [BACK, SKIP], asked)).toMatchObject({ screen: 'question', at: 0, service: undefined });
  expect(isAtRest(play(AFTER_SERVICE, [BACK, BACK], asked))).toBe(true);
  expect(play(THREE, [START]).screen, 'where it is not asked the first question is first').toBe('question');
});

test('[SV28] whoever says only what brought her has answered nothing', () => {
  expect(isAtRest(play(AFTER_SERVICE, [START, service, MOVED, SKIP, SKIP, SKIP]))).toBe(true);
  expect(isAtRest(play(AFTER_SERVICE, [START, service, MOVED, GONE]))).toBe(true);
  expect(isAtRest(play(AFTER_SERVICE, [START])), 'and meanwhile somebody is there').toBe(false);
});

test('[SV29] who walks away before she has seen the last question gives a part, and whoever has seen all the whole', () => {
  const left = (...events: readonly (readonly [KioskEvent, number])[]) => {
    const state = play(AFTER_SERVICE, [START, service, MOVED, score(3), ...events, GONE]);
    expect(state).toMatchObject({ saving: 'left', scores: { a: 3 }, service: 'works' });
    return isPartial(AFTER_SERVICE, state);
  };
  expect(left()).toBe(true);
  expect(left(MOVED)).toBe(true);
  expect(left(MOVED, BACK, BACK), 'back at the service').toBe(true);
  expect(left(MOVED, SKIP)).toBe(false);
  expect(left(MOVED, SKIP, BACK, BACK), 'she has come back from the last one').toBe(false);
});

test('[SV29] what was skipped on the way to the end makes no part of it, and of the smile there are no parts', () => {
  const finished = play(AFTER_SERVICE, [START, SKIP, SKIP, score(3), MOVED, SKIP]);
  expect(finished).toMatchObject({ saving: 'present', scores: { b: 3 } });
  expect(isPartial(AFTER_SERVICE, finished)).toBe(false);
  for (const events of [
    [START, score(2), GONE],
    [START, score(2), MOVED, GONE],
  ] as const) {
    const left = play(ONE, events);
    expect(left.saving).toBe('left');
    expect(isPartial(ONE, left)).toBe(false);
  }
});

const SENT: readonly [KioskEvent, number] = [{ type: 'sent' }, 500];
const scoreOf = (question: string, value: number): readonly [KioskEvent, number] => [
  { type: 'scored', question, score: value },
  700,
];

test('[SV68] on one page all is answered in any order and as often as one likes, and sent with one tap', () => {
  const filled = play(WHOLE, [START, scoreOf('c', 5), reason, scoreOf('a', 2), service, scoreOf('c', 4)]);
  expect(filled).toMatchObject({ screen: 'whole', isChosen: false, scores: { a: 2, c: 4 } });
  const sent = play(WHOLE, [SENT], filled);
  expect(sent).toMatchObject({ saving: 'present', scores: { a: 2, c: 4 }, service: 'works', reason: 'speed' });
  expect(isPartial(WHOLE, sent)).toBe(false);
  expect(play(WHOLE, [KEPT], sent).screen).toBe('thanks');
  expect(play(WHOLE, [[{ type: 'not-kept' }, 20]], sent)).toMatchObject({ screen: 'whole', isUnsaved: true });
});

test('[SV68] a page on which nothing is answered is not sent, and who walks away without sending gives a part', () => {
  expect(play(WHOLE, [START, service, SENT])).toMatchObject({ screen: 'whole', saving: 'no' });
  expect(isAtRest(play(WHOLE, [START, service, GONE]))).toBe(true);
  const left = play(WHOLE, [START, scoreOf('b', 3), GONE]);
  expect(left).toMatchObject({ saving: 'left', scores: { b: 3 } });
  expect(isPartial(WHOLE, left)).toBe(true);
});

test('[SV66] staff are let to the code from the screen at rest alone, and it goes back by itself', () => {
  const called: readonly [KioskEvent, number] = [{ type: 'staff-called' }, 3_000];
  expect(play(ONE, [called]).screen).toBe('staff');
  expect(isAtRest(play(ONE, [called]))).toBe(false);
  expect(isAtRest(play(ONE, [called, GONE]))).toBe(true);
  expect(play(ONE, [START, called]).screen).toBe('question');
  expect(play(ONE, [START, score(4), MOVED, reason, MOVED, KEPT, called]).screen).toBe('thanks');
});

const anyEvent: fc.Arbitrary<readonly [KioskEvent, number]> = fc.tuple(
  fc.oneof(
    fc
      .constantFrom(
        ...([
          'ticked',
          'hidden',
          'touched',
          'started',
          'moved-on',
          'skipped',
          'stepped-back',
          'finished',
          'sent',
          'staff-called',
          'kept',
          'not-kept',
        ] as const),
      )
      .map((type) => ({ type })),
    fc.constantFrom('th', 'en').map((language) => ({ type: 'language-chosen', language }) as const),
    fc.integer({ min: 0, max: 5 }).map((value) => ({ type: 'scored', score: value }) as const),
    fc.constant({ type: 'reasoned', reason: 'speed' } as const),
    fc.constant({ type: 'service-chosen', service: 'works' } as const),
  ),
  fc.integer({ min: 0, max: 15_000 }),
);

test('[SV14] whatever was tapped, the one who comes next finds nothing of it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(ONE, THREE, AFTER_SERVICE, WHOLE),
      fc.array(anyEvent, { maxLength: 40 }),
      (script, events) => {
        const gone = play(script, [
          ...events,
          [{ type: 'ticked' }, IDLE_MS],
          [{ type: 'kept' }],
          [{ type: 'ticked' }, IDLE_MS],
        ]);
        expect({ ...gone, now: 0, deafUntil: 0 }).toEqual(AT_REST);
      },
    ),
  ));
