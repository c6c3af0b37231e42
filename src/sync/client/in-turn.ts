/**
 * Does the same for one after the other, and no further than the first that is refused or than somebody stops it. Resolves with how many were done,
 * and with the sentence why one was not.
 */
export async function inTurn(
  ids: readonly string[],
  act: (id: string) => Promise<string | undefined>,
  isStopped: () => boolean,
): Promise<{ readonly done: number; readonly refusal?: string }> {
  for (const [done, id] of ids.entries()) {
    if (isStopped()) return { done };
    const refusal = await act(id);
    if (refusal !== undefined) return { done, refusal };
  }
  return { done: ids.length };
}
