import type { Choice } from '../../domain/choice.ts';

/** What the address of the results says: it can be opened again and sent to somebody. */
export interface Asked {
  readonly year: number;
  readonly half: Choice['half'];
  readonly point: string | undefined;
  readonly unit: string | undefined;
  readonly channel: 'kiosk' | 'phone' | 'paper' | undefined;
  readonly questionnaire: string | undefined;
  readonly isTable: boolean;
}

export const CHANNELS = ['kiosk', 'phone', 'paper'] as const;
export const HALVES = [1, 2] as const;

/** What is not there any more, or never was, is not asked. */
export function askedIn(
  address: URLSearchParams,
  years: readonly number[],
  points: readonly { readonly id: string; readonly unit: string }[],
): Asked {
  const among = <T extends string | number>(name: string, all: readonly T[]) =>
    all.find((each) => `${each}` === address.get(name));
  const [point, unit] = [
    among(
      'point',
      points.map(({ id }) => id),
    ),
    among(
      'unit',
      points.map((one) => one.unit),
    ),
  ];
  return {
    year: among('year', years) ?? years[0]!,
    half: among('half', HALVES),
    point,
    unit: point ? undefined : unit,
    channel: among('channel', CHANNELS),
    questionnaire: address.get('form') ?? undefined,
    isTable: address.get('view') === 'table',
  };
}

/** The address with some of it changed; what is empty goes. */
export function addressWith(address: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
