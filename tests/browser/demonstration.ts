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

/** Its folder, and how to throw it away. */
export async function makeDemonstration(): Promise<{ readonly data: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-demonstration-'));
  const data = join(folder, 'data');
  await (await startServer(data, await freePort(), '--demo')).stop();
  return { data, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Makes it once for all tests in browsers. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { data, remove } = await makeDemonstration();
  project.provide('demonstration', data);
  return remove;
}
