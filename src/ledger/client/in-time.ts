/** Waits no longer than so many ms. Rejects afterwards: a browser's storage may hang and never say so. */
export function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
