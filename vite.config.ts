import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildOf } from './src/app/server/builds.ts';

/** Those that keep a small machine busy by themselves. */
const HEAVY = ['tests/browser/screens.test.ts', 'tests/browser/three-registers.test.ts'];

const IN_BROWSERS = {
  globalSetup: 'tests/browser/demonstration.ts',
  testTimeout: 400_000,
  hookTimeout: 120_000,
  // A shared machine now and then starves a browser for half a minute. What fails twice is broken.
  retry: 1,
};

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  ...buildOf(mode),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          testTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: HEAVY,
          ...IN_BROWSERS,
          // They mostly wait for one another's pages.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser, one by one',
          include: HEAVY,
          ...IN_BROWSERS,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}));
