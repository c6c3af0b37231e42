import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const ROOM = 'organisation|identity|survey|complaint|measure';
const law = (name: string, from: string, to: string, pathNot?: string) =>
  ({ name, severity: 'error', from: { path: from }, to: { path: to, ...(pathNot && { pathNot }) } }) as const;

const forbidden = [
  law('rooms do not meet', `^src/(${ROOM})/`, `^src/(${ROOM})/`, '^src/$1/'),
  law('the corridor knows no room', '^src/(kernel|ledger|sync)/', `^src/(${ROOM}|app)/`),
  law('rooms do not touch the door', `^src/(${ROOM})/`, '^src/(sync|app)/'),
  law('the ledger does not know the sync', '^src/ledger/', '^src/sync/'),
  law('the kernel knows nobody', '^src/kernel/', '^src/(?!kernel/)'),
  law(
    'domain is pure',
    '^src/[^/]+/domain/',
    '^src/[^/]+/(client|server)/|node_modules/(?!zod/)|^node:|^(fs|path|crypto)$',
  ),
  law('client and server do not meet', '^src/[^/]+/client/', '^src/[^/]+/server/'),
  law('server and client do not meet', '^src/[^/]+/server/', '^src/[^/]+/client/'),
  law('Dexie lives in one place', '^src/(?!ledger/client/)', 'node_modules/dexie'),
  law('SQL lives in one place', '^src/(?!ledger/server/)', '^(node:)?sqlite$'),
  { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'everything resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
] as const;

const column = (path: string) => path.split('/')[1];

test('[L1] imports run downhill', async () => {
  const { output } = await cruise(['src'], {
    validate: true,
    ruleSet: { forbidden: [...forbidden] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      conditionNames: ['import', 'default'],
      exportsFields: ['exports'],
    },
  });
  const { summary, modules } = output as ICruiseResult;
  // A cruiser that cannot parse TypeScript finds no fault: make sure it has looked.
  expect(summary.totalCruised).toBeGreaterThan(200);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  const strays = modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ module, resolved }) => module.startsWith('.') && column(resolved) !== column(source))
      .map(({ module }) => `${source} → ${module}`),
  );
  expect(strays, 'a dot stays in the column; what leaves it begins with #').toEqual([]);
});
