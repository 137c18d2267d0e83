import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two at least: much of the time tests wait, for a clock or for another process.
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/discord/openapi-note.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
