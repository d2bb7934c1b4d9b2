import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning, ownMark, type ProcessMark } from './processes.ts'
import { writePrivately } from './state.ts'

/**
 * Who uses the embedded server of this home. Commands share it: the demo, a worker beside it, a migration. The last
 * one to leave stops it, whoever started it; those that were killed do not count.
 */
export function livingUsers(home: string): ProcessMark[] {
  const file = fileOf(home)
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as ProcessMark[]).filter(isRunning)
}

/** Writes this process down as a user. */
export const enter = (home: string): void => writePrivately(fileOf(home), [...others(home), ownMark()])

/** Takes this process off the list; true when nobody is left. */
export function leave(home: string): boolean {
  const remaining = others(home)
  writePrivately(fileOf(home), remaining)
  return remaining.length === 0
}

const others = (home: string): ProcessMark[] => livingUsers(home).filter((mark) => mark.pid !== process.pid)

const fileOf = (home: string): string => path.join(home, 'users.json')
