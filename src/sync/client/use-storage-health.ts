import { useCallback, useEffect, useState } from 'react';

/** What the browser says of our place on this device. */
export interface StorageHealth {
  /** It has promised not to clear it by itself. */
  readonly isPersisted: boolean;
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** `undefined` where the browser does not tell. */
async function look(): Promise<StorageHealth | undefined> {
  try {
    const isPersisted = await navigator.storage.persisted();
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { isPersisted, usedBytes: usage, quotaBytes: quota };
  } catch {
    return undefined;
  }
}

/** `undefined` while it is being asked, and where a browser does not tell. `persist` asks it to keep our place, and says whether it does. */
export function useStorageHealth(): {
  readonly health: StorageHealth | undefined;
  readonly persist: () => Promise<boolean>;
} {
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    let isGone = false;
    if (navigator.storage) void look().then((found) => isGone || setHealth(found));
    return () => {
      isGone = true;
    };
  }, []);
  const persist = useCallback(async () => {
    const isPersisted = await navigator.storage.persist().catch(() => false);
    const found = await look();
    if (found) setHealth(found);
    return isPersisted;
  }, []);
  return { health, persist };
}
