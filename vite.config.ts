import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { buildOf } from './src/app/server/builds.ts';

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  ...buildOf(mode),
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'house', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 400_000,
          // A shared machine now and then starves a browser for half a minute. What fails twice is broken.
          retry: 1,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
