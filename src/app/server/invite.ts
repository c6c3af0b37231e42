import { personId } from '#identity/domain/person.ts';
import type { Member } from '#identity/domain/wire.ts';
import type { Identity } from '#identity/server/identity.ts';
import { INVITED_MS } from '#identity/server/links.ts';
import { Hindrance } from '#kernel/server/hindrance.ts';
import { setUpLink } from './open-identity.ts';

/**
 * A way back in for whoever stands at the server's own machine: a one-time link with which an administrator chooses another passphrase (the only
 * one, or the one named), before the set-up another set-up link. Only writes a row, so it works beside a server that runs. Throws a `Hindrance`
 * where nobody is meant.
 */
export function inviteAdministrator(identity: Identity, login: string | undefined, url: string): string {
  const { accounts, links, memberOf, now } = identity;
  if (accounts.isEmpty()) return setUpLink(identity, url);
  const named = login === undefined ? accounts.people() : [personId(login)];
  const administrators = named.map(memberOf).filter((one) => one?.roles.includes('administrator')) as Member[];
  const [administrator, ...others] = administrators;
  if (!administrator)
    throw new Hindrance(
      'ไม่พบผู้ดูแลระบบที่ใช้ชื่อนี้ วิธีใช้: npm run invite -- --admin [ชื่อผู้ใช้]',
      'there is no administrator of that name. Usage: npm run invite -- --admin [login]',
    );
  if (others.length) {
    const logins = administrators.map((one) => one.login).join(', ');
    throw new Hindrance(
      `มีผู้ดูแลระบบหลายคน (${logins}) กรุณาระบุชื่อผู้ใช้: npm run invite -- --admin <ชื่อผู้ใช้>`,
      `there are several administrators (${logins}); name one: npm run invite -- --admin <login>`,
    );
  }
  return `${url}/app/join#${links.make('invitation', administrator.id, now() + INVITED_MS)}`;
}
