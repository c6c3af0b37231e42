import type { FastifyRequest } from 'fastify';
import { refusals, type App } from '#kernel/server/schemas.ts';
import { Devices, EndDevice, EndDeviceOf, LoseDevice, LoseDeviceOf, PersonNamed } from '../domain/wire.ts';
import { devicesOf } from './devices-of.ts';
import type { Identity } from './identity.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Where people are signed in: for each herself, and for the administrator of everybody. Each answers with how it stands then. */
export function deviceRoutes(app: App, identity: Identity): void {
  const { sessions, installations, store, now } = identity;
  const askingOf = (request: FastifyRequest) => readSessionCookie(request) ?? '';
  const listFor = (request: FastifyRequest, person: string) => ({
    devices: devicesOf(identity, person, now(), askingOf(request)),
  });

  function end(request: FastifyRequest, person: string, installation: string | undefined) {
    if (installation === undefined) sessions.endOthers(person, askingOf(request));
    else sessions.endAt({ person, installation }, askingOf(request));
    return listFor(request, person);
  }

  function lose(request: FastifyRequest, person: string, installation: string) {
    store.transaction(() => {
      installations.revoke(person, installation, now());
      sessions.endAt({ person, installation }, askingOf(request));
    });
    return listFor(request, person);
  }

  const END = 'Ends the session in one browser, or all others; what was said there still arrives';
  const LOSE = 'A device was lost: its session ends, and what it still brings is held until somebody vouches for it';
  const hers = { access: 'session' } as const;
  const answer = { 200: Devices, ...refusals(401, 503) };
  const changed = { 200: Devices, ...refusals(400, 401, 403, 413, 415, 503) };

  app.get(
    '/api/devices',
    { config: hers, schema: { summary: 'Where I have signed in', response: answer } },
    async (request) => listFor(request, request.signedIn!),
  );
  app.post(
    '/api/devices/end',
    { config: hers, schema: { summary: END, body: EndDevice, response: changed } },
    async (request) => end(request, request.signedIn!, request.body.installation),
  );
  app.post(
    '/api/devices/lost',
    { config: hers, schema: { summary: LOSE, body: LoseDevice, response: changed } },
    async (request) => lose(request, request.signedIn!, request.body.installation),
  );

  const administrator = { access: 'administrator' } as const;
  app.post(
    '/api/people/devices',
    {
      config: administrator,
      schema: { summary: 'Where somebody has signed in', body: PersonNamed, response: changed },
    },
    async (request) => listFor(request, request.body.person),
  );
  app.post(
    '/api/people/devices/end',
    { config: administrator, schema: { summary: `${END}; of anybody`, body: EndDeviceOf, response: changed } },
    async (request) => end(request, request.body.person, request.body.installation),
  );
  app.post(
    '/api/people/devices/lost',
    { config: administrator, schema: { summary: `${LOSE}; of anybody`, body: LoseDeviceOf, response: changed } },
    async (request) => lose(request, request.body.person, request.body.installation),
  );
}
