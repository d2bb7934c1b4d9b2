import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { PlainError } from '#scripts/plain-error.ts'

/** The operating-system user PostgreSQL runs as, as options for starting a process; empty for the user we are. */
export type OsUser = { uid?: number; gid?: number }

/**
 * PostgreSQL refuses to run as root. Then the owner of the existing data is taken, and for new data a user without
 * rights that every system has.
 */
export function databaseUser(folder: string): OsUser {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  const found = findUnprivileged(readFileSync('/etc/passwd', 'utf8'))
  if (!found)
    throw new PlainError(
      'PostgreSQL does not run as root, and this system has no user "nobody" or "postgres".',
    )
  return found
}

/** `nobody`, else `postgres`, out of the lines of /etc/passwd. */
export function findUnprivileged(passwd: string): OsUser | undefined {
  const users = passwd.split('\n').map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'nobody') ?? users.find(([name]) => name === 'postgres')
  return user && { uid: Number(user[2]), gid: Number(user[3]) }
}

/** True when this user may pass through all folders above this one and enter it. Asked of the system itself. */
export const canEnter = (user: OsUser, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0
