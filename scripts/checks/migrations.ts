import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { report } from '#scripts/checks/breach.ts'

/**
 * Whether the migrations build the tables that db/schema describes: drizzle-kit is asked for the next migration, in
 * a copy of the folder, and there must be none. And whether each is newer than the one before it: one that is older is
 * skipped by a database that has the other already.
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

type Journal = { entries: { tag: string; when: number }[] }
const { entries } = JSON.parse(readFileSync(path.join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as Journal
const older = entries.filter(({ when }, index) => when <= (entries[index - 1]?.when ?? 0))

// Without a terminal it breaks off at the question whether a column was renamed, and still exits with 0.
const isSame = status === 0 && stdout.includes('No schema changes')
if (!isSame) console.error(`${stdout}\n${stderr}`)
report('migrations', `${before.length - 1} migrations`, [
  ...(isSame
    ? []
    : [{ path: MIGRATIONS, rule: 'do not build what db/schema describes: npm run db:generate' }]),
  ...older.map(({ tag }) => ({ path: MIGRATIONS, rule: `${tag} is older than the one before it` })),
  ...missing.map((file) => ({ path: MIGRATIONS, rule: `would get ${file}` })),
])
