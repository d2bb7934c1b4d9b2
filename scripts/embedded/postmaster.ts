import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commandLine, hasProc, markOf, processesIn } from './processes.ts'
import { unlessGone } from './unless-gone.ts'

/** The main process of a PostgreSQL server, as it writes itself down in its data folder. */
export type Postmaster = { pid: number; port: number; state: string }

export const lockFileOf = (folder: string): string => path.join(folder, 'postmaster.pid')

/** What postmaster.pid says, whether true or left over. Undefined without the file or while it is half written. */
export function readPostmaster(folder: string): Postmaster | undefined {
  const text = unlessGone(() => readFileSync(lockFileOf(folder), 'utf8'))
  return text === undefined ? undefined : parseLockFile(text)
}

/**
 * Line 1 is the process, 4 the port, 8 the state (PostgreSQL's miscadmin.h). A server takes connections only once
 * the state is `ready`: its port is open before that, while it still recovers.
 */
export function parseLockFile(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim())
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, port, state: lines[7] ?? '' } : undefined
}

/**
 * True while this server really runs on this folder: not a zombie, and not a stranger, or another PostgreSQL, that got
 * the same number after a reboot.
 */
export const isAlive = (folder: string, server: Postmaster): boolean =>
  hasProc
    ? processesIn(folder).includes(server.pid)
    : markOf(server.pid) !== undefined && /postgres/.test(commandLine(server.pid))
