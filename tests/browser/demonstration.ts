import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/server-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a demonstration that was made once, for every office to begin with a copy of. */
    readonly demonstration: string;
  }
}

/** Makes the demonstration once for all tests in browsers. Returns how to throw it away. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-demonstration-'));
  const data = join(folder, 'data');
  await (await startServer(data, await freePort(), '--demo')).stop();
  project.provide('demonstration', data);
  return () => rmSync(folder, { recursive: true, force: true });
}
