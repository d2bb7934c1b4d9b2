import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { locateBinaries } from './binaries.ts'
import { initialise } from './initialise.ts'
import { withLock } from './lock.ts'
import { databaseUser } from './os-user.ts'
import { dataFolder, holdsData } from './places.ts'
import type { Postmaster } from './postmaster.ts'
import { findOrClear } from './recover.ts'
import { durable, type Settings } from './settings.ts'
import { onFreePort, startServer } from './start.ts'
import { type ClusterState, readState, writeState } from './state.ts'
import { stopServer } from './stop.ts'
import { enter, leave } from './users.ts'

/** An embedded PostgreSQL server in use by this process. */
export type Cluster = {
  port: number
  /** The process of the server. */
  pid: number
  /** True when it was already running. */
  wasRunning: boolean
  adminUrl(database: string): string
  appUrl(database: string): string
  /** As the role that may do only what residents may do. */
  residentUrl(database: string): string
  appPassword: string
  residentPassword: string
  /** Ends our use; the server stops when nobody else uses it. */
  release(): Promise<void>
}

export type ClusterOptions = {
  /** The folder for everything the server keeps. Each home has a server of its own. */
  home: string
  settings?: Settings
  say?: (line: string) => void
}

/**
 * Gives this process the server of a home: one that runs is shared, one that was killed is recovered, a first one is
 * made. Needs no rights, no installed PostgreSQL and no configuration.
 */
export async function joinCluster(options: ClusterOptions): Promise<Cluster> {
  const home = path.resolve(options.home)
  mkdirSync(home, { recursive: true })
  return await withLock(home, async () => {
    const state = readState(home)
    const folder = dataFolder(home, state, options.say ?? (() => undefined))
    const running = await findOrClear(folder)
    const server = running ?? (await start(home, folder, options.settings ?? durable))
    enter(home)
    return describe(home, folder, readState(home), server, running !== undefined)
  })
}

async function start(home: string, folder: string, settings: Settings): Promise<Postmaster> {
  const user = databaseUser(folder)
  const binaries = locateBinaries(user)
  const state = readState(home)
  if (!holdsData(folder)) initialise(folder, state.adminPassword, binaries, user)
  const server = await onFreePort(state.port, (port) => startServer(folder, port, settings, binaries, user))
  if (server.port !== state.port) writeState(home, { ...state, port: server.port })
  return server
}

function describe(
  home: string,
  folder: string,
  state: ClusterState,
  server: Postmaster,
  wasRunning: boolean,
): Cluster {
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${server.port}/${database}`
  return {
    port: server.port,
    pid: server.pid,
    wasRunning,
    appPassword: state.appPassword,
    residentPassword: state.residentPassword,
    adminUrl: (database) => url('postgres', state.adminPassword, database),
    appUrl: (database) => url('madoguchi', state.appPassword, database),
    residentUrl: (database) => url('madoguchi_web', state.residentPassword, database),
    release: () =>
      withLock(home, async () => {
        if (leave(home)) await stopServer(folder)
      }),
  }
}
