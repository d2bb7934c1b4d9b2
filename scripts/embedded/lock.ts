import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'
import { isRunning, ownMark, type ProcessMark } from './processes.ts'
import { unlessGone } from './unless-gone.ts'

/**
 * Does a piece of work while no other process does one on the same folder: two commands started at once must not
 * both make or stop the server. The lock of a process that was killed is taken over.
 */
export async function withLock<Value>(folder: string, work: () => Promise<Value>): Promise<Value> {
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'lock')
  for (const end = Date.now() + 180_000; !take(lock); ) {
    if (Date.now() > end) throw new PlainError(`Another process has been holding ${lock} for three minutes.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  try {
    return await work()
  } finally {
    rmSync(lock)
  }
}

/** Linking a complete file into place is the one step that only one process can win. */
function take(lock: string): boolean {
  const own = `${lock}.${process.pid}`
  writeFileSync(own, JSON.stringify(ownMark()))
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = unlessGone(() => JSON.parse(readFileSync(lock, 'utf8')) as ProcessMark)
    if (holder && !isRunning(holder)) unlessGone(() => renameSync(lock, own))
    return false
  } finally {
    rmSync(own, { force: true })
  }
}
