import { inject } from 'vitest'
import { testSettings } from '#scripts/test-settings.ts'

// Runs in each worker before a test file is loaded, hence before anything reads its settings.
const own = inject('databases')[Number(process.env.VITEST_POOL_ID)]
if (!own) throw new Error(`There is no test database for worker ${process.env.VITEST_POOL_ID}.`)

Object.assign(process.env, testSettings, {
  DATABASE_URL: own.url,
  DATABASE_RESIDENT_URL: own.residentUrl,
  AUTH_SECRET: 'a secret that is good enough for tests',
  KEY_PEPPER: 'a pepper that is good enough for tests',
  LOG_LEVEL: 'silent',
})
