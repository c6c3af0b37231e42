import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  AT_REST,
  DEAF_MS,
  IDLE_MS,
  isAtRest,
  kiosk,
  MOVE_ON_MS,
  secondsLeft,
  SETTLE_MS,
  THANKS_MS,
  type KioskEvent,
  type KioskState,
} from '#survey/domain/kiosk.ts';

const ONE = { questions: ['smile'], hasReasons: true };
const THREE = { questions: ['a', 'b', 'c'], hasReasons: false };

/** Plays events, each so many ms after the one before. */
const play = (script: typeof ONE, events: readonly (readonly [KioskEvent, number?])[], from: KioskState = AT_REST) =>
  events.reduce((state, [event, after = 0]) => kiosk(script, state, event, state.now + after), from);

const score = (value: number): readonly [KioskEvent, number] => [{ type: 'scored', score: value }, 1_000];
const START: readonly [KioskEvent, number] = [{ type: 'started' }, 3_000];
const MOVED: readonly [KioskEvent, number] = [{ type: 'moved-on' }, MOVE_ON_MS];
const KEPT: readonly [KioskEvent, number] = [{ type: 'kept' }, 20];
const reason: readonly [KioskEvent, number] = [{ type: 'reasoned', reason: 'speed' }, 1_000];

test('[SV8] three taps lead from the first screen to the thanks, and the answer is kept before it is thanked for', () => {
  const answered = play(ONE, [START, score(4), MOVED, reason, MOVED]);
  expect(answered).toMatchObject({ saving: 'present', scores: { smile: 4 }, reason: 'speed', screen: 'reason' });
  expect(play(ONE, [KEPT], answered).screen).toBe('thanks');
});

test('[SV8] every question is asked once, and who answers none is not thanked', () => {
  const skip: readonly [KioskEvent, number] = [{ type: 'skipped' }, 500];
  expect(play(THREE, [START, skip, score(2), MOVED, score(5), MOVED])).toMatchObject({
    saving: 'present',
    scores: { b: 2, c: 5 },
  });
  expect(isAtRest(play(THREE, [START, skip, skip, skip]))).toBe(true);
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

const anyEvent: fc.Arbitrary<readonly [KioskEvent, number]> = fc.tuple(
  fc.oneof(
    fc
      .constantFrom(
        ...([
          'ticked',
          'touched',
          'started',
          'moved-on',
          'skipped',
          'stepped-back',
          'finished',
          'kept',
          'not-kept',
        ] as const),
      )
      .map((type) => ({ type })),
    fc.constantFrom('th', 'en').map((language) => ({ type: 'language-chosen', language }) as const),
    fc.integer({ min: 1, max: 5 }).map((value) => ({ type: 'scored', score: value }) as const),
    fc.constant({ type: 'reasoned', reason: 'speed' } as const),
  ),
  fc.integer({ min: 0, max: 15_000 }),
);

test('[SV14] whatever was tapped, the one who comes next finds nothing of it', () =>
  fc.assert(
    fc.property(fc.constantFrom(ONE, THREE), fc.array(anyEvent, { maxLength: 40 }), (script, events) => {
      const gone = play(script, [
        ...events,
        [{ type: 'ticked' }, IDLE_MS],
        [{ type: 'kept' }],
        [{ type: 'ticked' }, IDLE_MS],
      ]);
      expect({ ...gone, now: 0, deafUntil: 0 }).toEqual(AT_REST);
    }),
  ));
