import { audiencesOf, type Person } from '#kernel/domain/principal.ts';
import { complaint, type Complaint } from '../domain/complaint.ts';

/**
 * May this person see the case? What she has just written is on her device before the municipality has it: a corruption case
 * is hers to see not even so long.
 */
export function isVisible(me: Person, now: Complaint): boolean {
  const hers = audiencesOf(me);
  return complaint.audience(now).some((audience) => hers.includes(audience));
}
