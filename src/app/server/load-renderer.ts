import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResidentDeps } from './resident-routes.ts';

const BUNDLE = 'dist/render/resident-render.js';

/** The renderer of the resident's page, as the build left it: Node runs no JSX. */
export async function loadRenderer(): Promise<ResidentDeps['render']> {
  const { renderResident } = (await import(pathToFileURL(resolve(BUNDLE)).href)) as {
    readonly renderResident?: ResidentDeps['render'];
  };
  if (!renderResident) throw new Error(`${BUNDLE} does not render the resident's page: run the build`);
  return renderResident;
}
