import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './os-user.ts'

/**
 * Makes a new data folder. It is built beside its place and moved there when complete, so an interrupted first start
 * leaves nothing that looks like a database.
 */
export function initialise(folder: string, password: string, binaries: Binaries, user: OsUser): void {
  const draft = `${folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  // initdb refuses a folder with anything in it, so the password lies beside, readable for PostgreSQL's user alone.
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user.uid !== undefined && user.gid !== undefined)
    for (const owned of [draft, passwordFile]) chownSync(owned, user.uid, user.gid)
  const { status, stderr, error } = spawnSync(
    binaries.initdb,
    [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...options],
    { ...user, cwd: '/', encoding: 'utf8' },
  )
  rmSync(passwordFile)
  if (status !== 0)
    throw new PlainError(`The database could not be made in ${folder}: ${stderr}`, { cause: error })
  renameSync(draft, path.resolve(folder))
}

const options = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  // Built in, so the same on every system. The plain C locale would make the trigram search blind to Japanese.
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C.UTF-8',
  '--no-instructions',
]
