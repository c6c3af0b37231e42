import type { PrecacheEntry } from 'workbox-precaching';

declare global {
  interface Window {
    /** The files of this worker's door; put in by the build. */
    readonly __WB_MANIFEST: PrecacheEntry[];
  }
}
