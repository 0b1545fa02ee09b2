import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/global.ts'],
    pool: 'forks',
    isolate: true,
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    allowOnly: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
