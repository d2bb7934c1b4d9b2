import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { report } from '#scripts/checks/breach.ts'

/**
 * Whether the migrations build the tables that db/schema describes: drizzle-kit is asked for the next migration, in
 * a copy of the folder, and there must be none.
 */
const MIGRATIONS = 'db/migrations'
const copy = mkdtempSync(path.join(tmpdir(), 'migrations-'))
cpSync(MIGRATIONS, copy, { recursive: true })
const before = readdirSync(copy)

const { status, stdout, stderr } = spawnSync(
  'drizzle-kit',
  [
    'generate',
    ...['--dialect', 'postgresql', '--casing', 'snake_case'],
    ...['--schema', './db/schema/*.ts'],
    // drizzle-kit takes the folder from here, whatever the path says.
    ...['--out', path.relative(process.cwd(), copy)],
  ],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
)
const missing = readdirSync(copy).filter((file) => !before.includes(file))
rmSync(copy, { recursive: true })

// Without a terminal it breaks off at the question whether a column was renamed, and still exits with 0.
const isSame = status === 0 && stdout.includes('No schema changes')
if (!isSame) console.error(`${stdout}\n${stderr}`)
report('migrations', `${before.length - 1} migrations`, [
  ...(isSame
    ? []
    : [{ path: MIGRATIONS, rule: 'do not build what db/schema describes: npm run db:generate' }]),
  ...missing.map((file) => ({ path: MIGRATIONS, rule: `would get ${file}` })),
])
