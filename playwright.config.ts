import { defineConfig, devices } from '@playwright/test'
import { requireChromium } from '#scripts/find-chromium.ts'

/** Not the demo's port, so that both can run; a second run at the same time sets E2E_PORT. */
const port = Number(process.env.E2E_PORT || 3100)
const baseURL = `http://localhost:${port}`

const launchOptions = {
  executablePath: requireChromium(),
  // Chromium's own sandbox refuses to work for root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
}

const MODES = /\.modes\.spec\.ts$/

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  // A slow machine is no fault of the product: how fast it is stands in the benchmark, what must be live says so itself.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL, launchOptions, trace: 'off', timezoneId: 'Asia/Tokyo', locale: 'ja-JP' },
  projects: [
    { name: 'chromium', testIgnore: MODES, use: devices['Desktop Chrome'] },
    // What only a script can do is tagged; everything else must work without.
    {
      name: 'no-js',
      testIgnore: MODES,
      grepInvert: /@script/,
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
    // What needs a city that decided otherwise: alone and after the others, since every page of the server changes.
    {
      name: 'modes',
      testMatch: MODES,
      workers: 1,
      fullyParallel: false,
      dependencies: ['chromium', 'no-js'],
      use: devices['Desktop Chrome'],
    },
  ],
  webServer: {
    command: 'node scripts/with-node.mjs scripts/e2e-server.ts',
    env: { PORT: String(port) },
    url: `${baseURL}/api/health`,
    reuseExistingServer: false,
    // The first run builds the product.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
})
