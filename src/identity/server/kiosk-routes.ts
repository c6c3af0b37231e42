import { mayKeepKiosks } from '../domain/kiosk.ts';
import {
  AskKioskCode,
  AskKioskCodeUse,
  Enrol,
  Enrolled,
  KioskCodeGiven,
  KioskCodeUse,
  KioskContacts,
} from '../domain/kiosk-wire.ts';
import type { Member } from '../domain/wire.ts';
import type { Instant } from '#kernel/domain/ids.ts';
import { refusals, type App } from '#kernel/server/schemas.ts';
import type { Kiosks } from './kiosk-door.ts';
import { createKioskGuesses } from './kiosk-guesses.ts';
import { slowDown } from './slow-down.ts';

interface KioskRouteDeps {
  readonly kiosks: Kiosks;
  readonly memberOf: (id: string) => Member | undefined;
  readonly now: () => Instant;
  /** The address that people are to use, where somebody has said it. */
  readonly publicUrl?: string | undefined;
}

const NO = { officers: { code: 'officers-only' }, point: { code: 'point-not-there' } } as const;

/** How a tablet becomes a kiosk, and how the kiosks are. */
export function kioskRoutes(app: App, { kiosks, memberOf, now, publicUrl }: KioskRouteDeps): void {
  const guesses = createKioskGuesses();
  const isOfficer = (id: string) => mayKeepKiosks({ kind: 'person', ...memberOf(id)! });

  app.post(
    '/api/kiosk-codes',
    {
      config: { access: 'session' },
      schema: {
        summary:
          'A code by which one tablet becomes a kiosk of a service point, within ten minutes; for administrator and clerk',
        body: AskKioskCode,
        response: { 200: KioskCodeGiven, ...refusals(400, 401, 403, 404, 413, 415, 503) },
      },
    },
    async ({ body: { point, label }, signedIn }, reply) => {
      if (!isOfficer(signedIn!)) return reply.code(403).send(NO.officers);
      if (kiosks.pointCode(point) === undefined) return reply.code(404).send(NO.point);
      const wanted = { person: signedIn!, point, ...(label !== undefined && { label }) };
      return { ...kiosks.codes.make(wanted, now()), ...(publicUrl && { address: publicUrl }) };
    },
  );

  app.post(
    '/api/kiosk-codes/use',
    {
      config: { access: 'session' },
      schema: {
        summary: 'Whether a tablet has used a code; for whoever was given it',
        body: AskKioskCodeUse,
        response: { 200: KioskCodeUse, ...refusals(400, 401, 403, 413, 415, 503) },
      },
    },
    async ({ body: { code }, signedIn }) => ({ isUsed: kiosks.codes.isUsed(code, signedIn!) }),
  );

  app.post(
    '/api/kiosk-enrolments',
    {
      config: { access: 'link' },
      schema: {
        summary: 'Makes the tablet that asks a kiosk, on record in the name of whoever showed the code',
        body: Enrol,
        response: { 200: Enrolled, ...refusals(400, 403, 410, 413, 415, 429, 503) },
      },
    },
    async ({ body }, reply) => {
      const waitMs = guesses.waitMs(now());
      if (waitMs) return slowDown(reply, waitMs);
      const enrolled = kiosks.enrol(body, now());
      if (enrolled) return enrolled;
      guesses.wrong(now());
      return reply.code(410).send({ code: 'code-used' });
    },
  );

  app.get(
    '/api/kiosks',
    {
      config: { access: 'session' },
      schema: {
        summary: 'When each kiosk was heard last, and how many answers wait on it; for administrator and clerk',
        response: { 200: KioskContacts, ...refusals(401, 403, 503) },
      },
    },
    async ({ signedIn }, reply) =>
      isOfficer(signedIn!) ? { kiosks: [...kiosks.list()] } : reply.code(403).send(NO.officers),
  );
}
