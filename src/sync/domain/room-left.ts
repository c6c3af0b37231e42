/** From here on it is worth saying that the device fills up; from there on the next thing may find no place. */
const [FILLING, FULL] = [0.7, 0.85];

/** How much room a browser has left for us, in one word. One that names no limit has enough. */
export function roomLeft(usedBytes: number, quotaBytes: number): 'enough' | 'filling' | 'full' {
  const used = quotaBytes > 0 ? usedBytes / quotaBytes : 0;
  return used >= FULL ? 'full' : used >= FILLING ? 'filling' : 'enough';
}
