import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { PlainError } from '#scripts/plain-error.ts'
import type { Binaries } from './binaries.ts'
import type { OsUser } from './os-user.ts'
import { type Postmaster, readPostmaster } from './postmaster.ts'
import { waitUntil } from './processes.ts'
import { flagsFor, type Settings } from './settings.ts'

const patience = 120_000

/**
 * Starts a server and waits until it takes connections. It gets a session of its own, so a Ctrl-C meant for us does
 * not reach it before the product has finished its work.
 */
export async function startServer(
  folder: string,
  port: number,
  settings: Settings,
  binaries: Binaries,
  user: OsUser,
): Promise<Postmaster> {
  const log = openLog(`${folder}.log`)
  const child = spawn(binaries.postgres, ['-D', folder, ...flagsFor(settings, port)], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  const end: { problem?: string } = {}
  child.on('error', (error) => (end.problem = error.message))
  child.on('exit', (code, signal) => (end.problem = `it ended with ${signal ?? code}`))
  // A file left by a killed server may still say "ready": the number must be that of our own.
  const isReady = () => {
    const server = readPostmaster(folder)
    return server?.pid === child.pid && server?.state === 'ready'
  }
  await waitUntil(() => end.problem !== undefined || isReady(), patience)
  const server = readPostmaster(folder)
  if (end.problem === undefined && server && isReady()) return server
  throw new PlainError(
    `PostgreSQL did not start: ${end.problem ?? 'it is not ready'}. ${lastLines(`${folder}.log`)}`,
  )
}

/** The remembered port while it is free, else any free one. */
export async function freePort(wanted?: number): Promise<number> {
  const isFree = wanted !== undefined && (await listens(wanted)) === wanted
  return isFree ? wanted : await listens(0)
}

/** Starts something on the remembered port while it is free, else on another; again where somebody took that meanwhile. */
export async function onFreePort<Value>(
  wanted: number | undefined,
  start: (port: number) => Promise<Value>,
): Promise<Value> {
  const port = await freePort(wanted)
  try {
    return await start(port)
  } catch (problem) {
    if ((await freePort(port)) === port) throw problem
    return await onFreePort(undefined, start)
  }
}

/** Listens for a moment; returns the port, or 0 when it is taken. */
const listens = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(0) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Opens the log to append to; one that has grown large begins anew. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return openSync(file, size > 10_000_000 ? 'w' : 'a', 0o600)
}

const lastLines = (file: string): string =>
  `The end of ${file}:\n${readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')}`
