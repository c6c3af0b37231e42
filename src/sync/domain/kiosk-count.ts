/** What a kiosk knows of the server's count of its answers. */
export interface Counted {
  /** How many the server has told that it has, each counted once. */
  readonly counted: number;
  /** How many of them the server lacked when everything that is kept was sent again last; 0: it lacks none. */
  readonly missing: number;
}

export interface Told {
  /** Answers that were accepted in this reply for the first time. */
  readonly arrived: number;
  readonly has: number;
  /** Nothing waits any more. */
  readonly isAtRest: boolean;
  /** Some of what was lost waits to be sent again. */
  readonly isSendingAgain: boolean;
}

/**
 * Does the server lack answers that it had: was it restored from a backup? It may have more than is known, when a reply was lost; so its own count is
 * believed upwards only at rest, or it would hide a later loss. What sending again does not bring back is older than what is kept, and let go.
 */
export function count(
  { counted, missing }: Counted,
  { arrived, has, isAtRest, isSendingAgain }: Told,
): Counted & { readonly isLost: boolean } {
  const known = counted + arrived;
  if (isSendingAgain) return { counted: known, missing, isLost: false };
  const lacks = known - has;
  if (lacks <= 0) return { counted: isAtRest ? has : known, missing: 0, isLost: false };
  if (lacks === missing) return { counted: has, missing: 0, isLost: false };
  return { counted: known, missing: lacks, isLost: true };
}
