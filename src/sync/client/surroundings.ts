import type { Surroundings } from './diagnosis.ts';

/** Asks the browser what it tells of itself and of our place in it; what it does not tell is missing. */
export async function surroundings(): Promise<Surroundings> {
  const { storage, serviceWorker, userAgent } = navigator;
  const estimate = await told(storage?.estimate?.());
  const isPersisted = await told(storage?.persisted?.());
  const worker = await told(serviceWorker?.getRegistration());
  return {
    build: new URL(import.meta.url).pathname.split('/').at(-1)!,
    browser: userAgent,
    at: Date.now(),
    storage: {
      ...(isPersisted !== undefined && { isPersisted }),
      usedBytes: estimate?.usage,
      quotaBytes: estimate?.quota,
    },
    worker: {
      isControlling: serviceWorker?.controller != null,
      active: worker?.active?.state,
      waiting: worker?.waiting?.state,
    },
  };
}

const told = <T>(answer: Promise<T> | undefined): Promise<T | undefined> | undefined => answer?.catch(() => undefined);
