import { useEffect, useState } from 'react';

/** What the browser says of our place on this device. */
export interface StorageHealth {
  /** It has promised not to clear it by itself. */
  readonly isPersisted: boolean;
  readonly usedBytes: number;
  readonly quotaBytes: number;
}

/** `undefined` while it is being asked, and where a browser does not tell. */
export function useStorageHealth(): StorageHealth | undefined {
  const [health, setHealth] = useState<StorageHealth>();
  useEffect(() => {
    let isGone = false;
    const look = async () => {
      const isPersisted = await navigator.storage.persisted();
      const { usage = 0, quota = 0 } = await navigator.storage.estimate();
      if (!isGone) setHealth({ isPersisted, usedBytes: usage, quotaBytes: quota });
    };
    if (navigator.storage) void look();
    return () => {
      isGone = true;
    };
  }, []);
  return health;
}
