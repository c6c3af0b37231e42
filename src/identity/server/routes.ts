import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod/mini';
import { refusals, type App } from '#kernel/server/schemas.ts';
import { personId } from '../domain/person.ts';
import { Invitation, Join, PersonNamed, Session, SetUp, SignedIn, SignIn, type Member } from '../domain/wire.ts';
import { deviceKindOf } from './device-kind.ts';
import { deviceRoutes } from './device-routes.ts';
import type { Identity } from './identity.ts';
import { INVITED_MS } from './links.ts';
import { createPassphraseGate } from './passphrase-gate.ts';
import { passphraseRoute } from './passphrase-route.ts';
import { hashPassphrase, isPassphrase, NO_PASSPHRASE } from './passphrase.ts';
import { readSessionCookie, writeSessionCookie } from './session-cookie.ts';
import { slowDown } from './slow-down.ts';

const NO = { used: { code: 'link-used' }, nobody: { code: 'nobody-there' } } as const;

/** Coming in, going out, and being let in for the first time. */
export function identityRoutes(app: App, identity: Identity): void {
  const { accounts, sessions, links, deliveries, installations } = identity;
  const { store, municipality, memberOf, beginWith, say, now } = identity;
  const gate = createPassphraseGate();

  /** Begins a session in this browser; what was begun in it before ends. */
  function letIn(request: FastifyRequest, reply: FastifyReply, person: Member, installation: string): SignedIn {
    const before = readSessionCookie(request);
    const kind = deviceKindOf(request.headers['user-agent']);
    const begun = store.transaction(() => {
      if (before) sessions.end(before);
      const givenAt = installations.signIn(person.id, installation, kind, now());
      const session = sessions.begin({ person: person.id, installation }, now());
      return { session, delivery: deliveries.give(person.id, installation, givenAt) };
    });
    writeSessionCookie(request, reply, begun.session);
    return { person, delivery: begun.delivery, municipality };
  }

  app.post(
    '/api/set-up',
    {
      config: { access: 'link' },
      schema: {
        summary: 'Begins a municipality with its first administrator, once',
        body: SetUp,
        response: { 200: SignedIn, ...refusals(400, 403, 410, 413, 415, 429, 503) },
      },
    },
    async (request, reply) => {
      const { token, administrator, organisation, installation } = request.body;
      if (links.look('set-up', token, now()) === undefined) return reply.code(410).send(NO.used);
      const wait = gate.beginByLink();
      if (wait) return slowDown(reply, wait);
      const passphrase = await gate.work(() => hashPassphrase(administrator.passphrase));
      const id = personId(administrator.login);
      const isBegun = store.transaction((tx) => {
        if (links.use('set-up', token, now()) === undefined || !accounts.isEmpty()) return false;
        beginWith(tx, { administrator, organisation }, now());
        accounts.keep(id, passphrase);
        return true;
      });
      return isBegun ? letIn(request, reply, memberOf(id)!, installation) : reply.code(410).send(NO.used);
    },
  );

  app.post(
    '/api/sign-in',
    {
      config: { access: 'anyone' },
      schema: {
        summary: 'Begins a session',
        body: SignIn,
        response: { 200: SignedIn, ...refusals(400, 401, 403, 413, 415, 429, 503) },
      },
    },
    async (request, reply) => {
      const { login, passphrase, installation } = request.body;
      const id = personId(login);
      const isKnown = request.delivery?.person === id && !request.delivery.isRevoked;
      const attempt = { login, address: request.ip, isKnown };
      const wait = gate.begin(attempt, now());
      if (wait) return slowDown(reply, wait);
      // Somebody who is not there takes as long as somebody who is: else the answer's time would tell who works here.
      const isHers = await gate.work(() => isPassphrase(passphrase, accounts.passphraseOf(id) ?? NO_PASSPHRASE));
      const person = memberOf(id);
      gate.end(attempt, isHers && person !== undefined, now());
      if (!isHers || !person) return reply.code(401).send({ code: 'not-recognised' });
      return letIn(request, reply, person, installation);
    },
  );

  app.post(
    '/api/sign-out',
    {
      config: { access: 'anyone' },
      schema: {
        summary: 'Ends the session; what was said on the device still arrives',
        response: { 204: z.null(), ...refusals(403, 503) },
      },
    },
    async (request, reply) => {
      const token = readSessionCookie(request);
      if (token) sessions.end(token);
      writeSessionCookie(request, reply, undefined);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/session',
    {
      config: { access: 'session' },
      schema: { summary: 'Who is signed in', response: { 200: Session, ...refusals(401, 503) } },
    },
    async ({ signedIn }) => ({ person: memberOf(signedIn!)! }),
  );

  app.post(
    '/api/invitations',
    {
      config: { access: 'administrator' },
      schema: {
        summary: 'A one-time link with which a person chooses her passphrase, the first or another; on record',
        body: PersonNamed,
        response: { 200: Invitation, ...refusals(400, 401, 403, 404, 413, 415, 503) },
      },
    },
    async ({ body: { person }, signedIn }, reply) => {
      const by = memberOf(signedIn!)!;
      if (!memberOf(person)) return reply.code(404).send(NO.nobody);
      const expiresAt = now() + INVITED_MS;
      return store.transaction((tx) => {
        say(tx, by, { type: 'person.invite', target: { type: 'person', id: person } }, now());
        return { token: links.make('invitation', person, expiresAt), expiresAt };
      });
    },
  );

  app.post(
    '/api/join',
    {
      config: { access: 'link' },
      schema: {
        summary: 'Chooses a passphrase with an invitation, on record; her other sessions end',
        body: Join,
        response: { 200: SignedIn, ...refusals(400, 403, 410, 413, 415, 429, 503) },
      },
    },
    async (request, reply) => {
      const { token, passphrase: chosen, installation } = request.body;
      const id = links.look('invitation', token, now());
      const person = id && memberOf(id);
      if (!person) return reply.code(410).send(NO.used);
      const wait = gate.beginByLink();
      if (wait) return slowDown(reply, wait);
      const passphrase = await gate.work(() => hashPassphrase(chosen));
      const isHers = store.transaction((tx) => {
        if (links.use('invitation', token, now()) !== person.id) return false;
        say(tx, person, { type: 'person.join', target: { type: 'person', id: person.id } }, now());
        accounts.keep(person.id, passphrase);
        sessions.endAllOf(person.id);
        return true;
      });
      if (!isHers) return reply.code(410).send(NO.used);
      gate.forget(person.login);
      return letIn(request, reply, person, installation);
    },
  );

  passphraseRoute(app, identity, gate);
  deviceRoutes(app, identity);
}
