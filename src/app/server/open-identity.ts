import { randomBytes } from 'node:crypto';
import { createIdentity, type Identity } from '#identity/server/identity.ts';
import { say } from '#sync/server/say.ts';
import { beginWith } from './begin-with.ts';
import type { House } from './create-house.ts';

/** The set-up link is good until it is used, or another is made. */
const NEVER = Number.MAX_SAFE_INTEGER;

const salt = () => randomBytes(16).toString('base64url');

/** Who may come into a house, and with what a municipality begins in it. */
export const openIdentity = (house: House): Identity =>
  createIdentity({
    ...house,
    beginWith: (tx, wishes, at) => void beginWith({ ...house, salt }, tx, wishes, at),
    say: (tx, by, body, at) => say(tx, { kind: 'person', ...by }, { target: body.target, body }, { ...house, at }),
  });

/** The one-time link for the first administrator; the one before it is void. */
export const setUpLink = ({ links }: Identity, url: string): string =>
  `${url}/app/set-up#${links.make('set-up', '', NEVER)}`;
