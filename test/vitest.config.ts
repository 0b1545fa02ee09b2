import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { SlowestFirst } from './setup/slowest-first.ts'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.{ts,tsx}'],
    alias: [
      {
        find: /^.*\/child-program\.server\.ts$/,
        replacement: path.join(import.meta.dirname, 'setup/child-program.ts'),
      },
    ],
    globalSetup: ['test/setup/global.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: Math.max(2, Math.min(4, availableParallelism())),
    sequence: { sequencer: SlowestFirst },
    allowOnly: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
