import type { Instant } from '#kernel/domain/ids.ts';
import { refusals, type App } from '#kernel/server/schemas.ts';
import type { Store } from '#ledger/domain/records.ts';
import type { SettleDeps } from '../domain/settle.ts';
import { DropReply, DropRequest, LONGEST_LOOSE } from '../domain/wire.ts';
import { ChallengeReply, LOOSE_FOR_ONE_WORK, WORK_WANTED } from '../domain/work.ts';
import type { Allowance } from './allowance.ts';
import { bytesIn, takeDrops, takeKioskDrops, takeNobodysDrops, withRoom, type Enter } from './take-drops.ts';
import type { Toll } from './toll.ts';

export interface OpenDoorDeps extends Omit<SettleDeps, 'at'> {
  readonly store: Store;
  readonly now: () => Instant;
  /** How a tablet with this credential enters; `undefined`: it is no kiosk of ours. */
  readonly recognise: (credential: string) => Enter | undefined;
  /** What nobodies may still leave here today. */
  readonly allowance: Allowance;
  /** And of that in their own words. */
  readonly ownWords: Allowance;
  /** What they give for it. */
  readonly toll: Toll;
  /** What kiosks in doubt may leave here today. */
  readonly doubted: Allowance;
}

/** So long a kiosk waits whose service point we have not heard of again: somebody must open Prongsai on an office's device. */
const NOT_YET_S = 60;

const config = { access: 'anyone', traceless: true } as const;
const NOTHING: DropReply = { drop: 1, outcomes: [] };

/**
 * The door that is open to everybody. Kiosks and who is signed in go through it as they come. Of whom nothing is known is asked for a little work
 * first: without it she is turned away before the storage is touched, and what she said stays with her.
 */
export function openDoorRoutes(app: App, deps: OpenDoorDeps): void {
  app.get(
    '/api/challenge',
    {
      config,
      schema: {
        summary: 'The work that the open door wants of nobodies at this moment; nothing of who is signed in',
        response: { 200: ChallengeReply },
      },
    },
    async ({ signedIn }) => (signedIn === undefined ? { challenge: await deps.toll.ask() } : {}),
  );

  app.post(
    '/api/drop',
    {
      config,
      bodyLimit: LONGEST_LOOSE,
      schema: {
        summary:
          'Loose commands, each stands alone: of nobody, who has done the work of /api/challenge; of who is signed in, as nobody’s; or of the kiosk whose credential comes in the header x-kiosk',
        body: DropRequest,
        response: { 200: DropReply, ...refusals(400, 403, 413, 415, WORK_WANTED, 429, 503) },
      },
    },
    async ({ body, headers, signedIn }, reply) => {
      const tooMuch = () => {
        const seconds = Math.ceil(deps.allowance.waitMs() / 1_000);
        return reply.code(429).header('retry-after', seconds).send({ code: 'too-much' });
      };
      const credential = headers['x-kiosk'];
      const enter = typeof credential === 'string' ? deps.recognise(credential) : undefined;
      if (enter) {
        const taken = takeKioskDrops(body, enter, { ...deps, at: deps.now() });
        if (taken === 'too-much') return tooMuch();
        return taken === 'not-yet' ? reply.code(503).header('retry-after', NOT_YET_S).send({ code: taken }) : taken;
      }
      if (signedIn !== undefined) return takeDrops(body, { kind: 'nobody' }, { ...deps, at: deps.now() });
      const { commands, work } = body;
      if (!commands.length) return NOTHING; // she only asks whether there is a road
      if (commands.length > LOOSE_FOR_ONE_WORK) return reply.code(413).send({ code: 'too-large' });
      if (!(await deps.toll.pay(work, bytesIn(body)))) return reply.code(WORK_WANTED).send({ code: 'work-wanted' });
      const fitting = withRoom(commands, deps);
      if (!fitting.length) return tooMuch();
      const taken = takeNobodysDrops({ ...body, commands: fitting }, { ...deps, at: deps.now() });
      return taken === 'too-much' ? tooMuch() : taken;
    },
  );
}
