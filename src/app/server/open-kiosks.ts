import type { Identity } from '#identity/server/identity.ts';
import { createKiosks, type Kiosks } from '#identity/server/kiosk-door.ts';
import { say } from '#sync/server/say.ts';
import type { House } from './create-house.ts';

/** The tablets of a house. */
export const openKiosks = (house: House, { memberOf }: Identity): Kiosks =>
  createKiosks({
    ...house,
    memberOf,
    say: (tx, by, body, at) => say(tx, by, { target: body.target, body }, { ...house, at }),
  });
