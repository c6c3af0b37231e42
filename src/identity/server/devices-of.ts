import type { Instant } from '#kernel/domain/ids.ts';
import type { Device } from '../domain/wire.ts';
import type { Identity } from './identity.ts';

/** Where somebody has signed in and what became of it: first where it is asked from, then the latest use. `asking`: the session of whoever wants to know. */
export function devicesOf(
  { sessions, installations }: Pick<Identity, 'sessions' | 'installations'>,
  person: string,
  now: Instant,
  asking: string,
): Device[] {
  const live = sessions.of(person, now, asking);
  const listed = installations.of(person).map(({ isLost, ...row }) => {
    const here = live.filter(({ installation }) => installation === row.installation);
    return { ...row, status: statusOf(isLost, here.length > 0), isThis: here.some(({ isAsking }) => isAsking) };
  });
  const elsewhere = live
    .filter(({ installation }) => installation === undefined)
    .map(({ seenAt, isAsking }) => ({ ...NO_NAME, usedAt: seenAt, status: 'signed-in' as const, isThis: isAsking }));
  return [...listed, ...elsewhere].sort((a, b) => Number(b.isThis) - Number(a.isThis) || b.usedAt - a.usedAt);
}

const NO_NAME = { browser: '', system: '' } as const;

const statusOf = (isLost: boolean, isSignedIn: boolean): Device['status'] =>
  isLost ? 'lost' : isSignedIn ? 'signed-in' : 'signed-out';
