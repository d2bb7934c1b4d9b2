import { PlainError } from '#scripts/plain-error.ts'
import { isAlive, readPostmaster } from './postmaster.ts'
import { signal, waitUntil } from './processes.ts'

/**
 * Stops the server in a data folder, if one runs: open transactions are rolled back, everything is written out. One
 * that does not come to an end is cut off, which is as safe as a power cut: the next start recovers from the log.
 */
export async function stopServer(folder: string): Promise<void> {
  const server = readPostmaster(folder)
  if (!server || !isAlive(folder, server)) return
  for (const [name, milliseconds] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    signal(server.pid, name)
    if (await waitUntil(() => !isAlive(folder, server), milliseconds)) return
  }
  throw new PlainError(`The PostgreSQL server in ${folder} (process ${server.pid}) does not stop.`)
}
