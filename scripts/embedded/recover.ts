import { rmSync } from 'node:fs'
import { PlainError } from '#scripts/plain-error.ts'
import { isAlive, lockFileOf, type Postmaster, readPostmaster } from './postmaster.ts'
import { processesIn, signal, waitUntil } from './processes.ts'
import { unlessGone } from './unless-gone.ts'

/** A server recovering after a power cut replays its log before it is ready; give it time. */
const patience = 120_000

/**
 * Finds out what became of the last server in a data folder. A living one is waited for until it is ready and
 * returned, to be used as it is. After a `kill -9` the folder is made ready for a new start, without touching data:
 * backends that outlived their server are ended first, and only then a lock file that would block the start is removed.
 */
export async function findOrClear(folder: string): Promise<Postmaster | undefined> {
  const server = readPostmaster(folder)
  if (server && isAlive(folder, server)) return await settled(folder, server)
  await endLeftovers(folder)
  if (server) removeBlockingLock(folder, server)
  return undefined
}

/** Waits for a server that starts; one that is about to stop is waited out. */
async function settled(folder: string, server: Postmaster): Promise<Postmaster | undefined> {
  const current = () => readPostmaster(folder)
  await waitUntil(() => !isAlive(folder, server) || current()?.state === 'ready', patience)
  if (!isAlive(folder, server)) return await findOrClear(folder)
  const ready = current()
  if (ready?.state === 'ready') return ready
  throw new PlainError(
    `The PostgreSQL server in ${folder} (process ${server.pid}) is ${ready?.state || 'not answering'}.`,
  )
}

/**
 * Backends see that their server is gone and end by themselves, unless they are in the middle of a statement. As no
 * server is left to read what they write, ending them by force loses nothing that was committed.
 */
async function endLeftovers(folder: string): Promise<void> {
  const gone = () => processesIn(folder).length === 0
  if (await waitUntil(gone, 2_000)) return
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of processesIn(folder)) signal(pid, name)
    if (await waitUntil(gone, 5_000)) return
  }
  throw new PlainError(
    `Processes ${processesIn(folder).join(', ')} still work in ${folder}, though their server is gone.`,
  )
}

/**
 * PostgreSQL itself replaces the file of a dead server, checking once more that no shared memory is in use. It cannot
 * tell a zombie, or a stranger that got the number after a reboot, from a living server; just then the file is removed.
 */
function removeBlockingLock(folder: string, server: Postmaster): void {
  const looksAlive = unlessGone(() => process.kill(server.pid, 0)) ?? false
  if (looksAlive) rmSync(lockFileOf(folder), { force: true })
}
