import { defineConfig } from '@playwright/test'

const port = process.env.E2E_PORT ?? '3210'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/run/sample-house.ts',
  // The tests share one house; those of one file follow each other, files run side by side.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine with two cores, or a busy one, takes its time over a house, a browser and a look at every page.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/e2e.json' }],
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
      // Chromium refuses its sandbox to root, as whom containers run; it visits nothing but the house.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
})
