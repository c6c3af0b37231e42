/** A line that is slower than this is none; given up, its late answer ends nobody else's session. */
const PATIENCE_MS = 10_000;

/** Ends this browser's session. True when the municipality has answered that it did: a portal's page is no answer. */
export async function endSession(): Promise<boolean> {
  try {
    const answer = await fetch('/api/sign-out', { method: 'POST', signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.status === 204;
  } catch {
    return false;
  }
}
