import { refusals, type App } from '#kernel/server/schemas.ts';
import { ChangePassphrase, Session } from '../domain/wire.ts';
import type { Identity } from './identity.ts';
import type { PassphraseGate } from './passphrase-gate.ts';
import { hashPassphrase, isPassphrase } from './passphrase.ts';
import { readSessionCookie } from './session-cookie.ts';
import { slowDown } from './slow-down.ts';

/** She knows her passphrase and wants another. Whoever has forgotten it is sent a link. */
export function passphraseRoute(app: App, identity: Identity, gate: PassphraseGate): void {
  const { accounts, sessions, store, memberOf, say, now } = identity;
  app.post(
    '/api/passphrase',
    {
      config: { access: 'session' },
      schema: {
        summary: 'Another passphrase, by who knows the one of now, on record; her other sessions end',
        body: ChangePassphrase,
        response: { 200: Session, ...refusals(400, 401, 403, 413, 415, 429, 503) },
      },
    },
    async (request, reply) => {
      const person = memberOf(request.signedIn!)!;
      // Who found her device open and guesses is slowed together with who guesses at the door of it.
      const attempt = { login: person.login, address: request.ip, isKnown: true };
      const wait = gate.begin(attempt, now());
      if (wait) return slowDown(reply, wait);
      const before = accounts.passphraseOf(person.id)!;
      const passphrase = await gate.work(async () =>
        (await isPassphrase(request.body.old, before)) ? hashPassphrase(request.body.passphrase) : undefined,
      );
      gate.end(attempt, passphrase !== undefined, now());
      // In between her account may have been closed, or an invitation been used: then another passphrase is hers.
      const isStillHers = memberOf(person.id) && accounts.passphraseOf(person.id) === before;
      if (!passphrase || !isStillHers) return reply.code(403).send({ code: 'wrong-passphrase' });
      store.transaction((tx) => {
        say(tx, person, { type: 'person.join', target: { type: 'person', id: person.id } }, now());
        accounts.keep(person.id, passphrase);
        sessions.endOthers(person.id, readSessionCookie(request)!);
      });
      gate.forget(person.login);
      return { person };
    },
  );
}
