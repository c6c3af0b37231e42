import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roadOf, type RoadFacts } from '#sync/domain/road.ts';

const facts: fc.Arbitrary<RoadFacts> = fc.record({
  loop: fc.record({ road: fc.constantFrom('unknown', 'open', 'cut'), isSignedOut: fc.boolean() }),
  waiting: fc.nat(20),
  attention: fc.nat(3),
  heardAt: fc.option(fc.nat()),
});

test('[AP2] the line is cut before it is trouble before it is open, whatever else is so', () =>
  fc.assert(
    fc.property(facts, (now) => {
      const needsHer = now.loop.isSignedOut || now.attention > 0;
      expect(roadOf(now).road).toBe(now.loop.road === 'cut' ? 'cut' : needsHer ? 'trouble' : 'open');
    }),
  ));

test('[AP2] "all sent" is said only after the municipality has answered and while nothing waits', () =>
  fc.assert(
    fc.property(facts, (now) => {
      const { road, state } = roadOf(now);
      const isSent = road === 'open' && now.waiting === 0 && now.heardAt !== null;
      expect(state === 'all-sent').toBe(isSent);
    }),
  ));

test('[AP2] who is signed out is told so before what was refused: without signing in she learns of nothing new', () => {
  const loop = { road: 'open', isSignedOut: true } as const;
  expect(roadOf({ loop, waiting: 2, attention: 1, heardAt: 1 })).toEqual({ road: 'trouble', state: 'signed-out' });
});
