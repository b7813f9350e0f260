import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Each worker of the integration tests has a database of its own; more than four would wait for each other's memory.
const maxWorkers = Math.min(4, availableParallelism())

export default defineConfig({
  resolve: {
    alias: {
      '@': path.resolve('.'),
      // Marks what must not reach a browser; there is no browser here.
      'server-only': path.resolve('tests/run/empty-module.ts'),
    },
  },
  test: {
    maxWorkers,
    reporters: ['default', 'json'],
    outputFile: { json: process.env.TEST_REPORT ?? 'test-results/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,components,lib,prisma}/**/*.test.{ts,tsx}',
            'tests/{architecture,factories,run}/**/*.test.ts',
          ],
          setupFiles: ['tests/run/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/run/integration-databases.ts'],
          setupFiles: ['tests/run/fail-on-console-error.ts', 'tests/run/integration-environment.ts'],
          provide: { databases: maxWorkers },
          // An embedded database takes seconds to make, and many on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
