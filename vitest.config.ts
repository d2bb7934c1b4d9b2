import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Crowd tests need the second core for the database.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'product',
          include: ['proxy.test.ts', '{lib,db,app,components,messages}/**/*.test.{ts,tsx}'],
          globalSetup: 'db/testing/global-setup.ts',
          setupFiles: 'db/testing/worker-setup.ts',
          // A crowd starts two processes and waits for one another on two cores.
          testTimeout: 60_000,
          // The demo city is loaded whole, on a machine that may be busy with others.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts'],
          // Servers are started, killed and recovered here.
          testTimeout: 60_000,
          // The whole of the interface is loaded, on a machine that may be busy with others.
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
