import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'
import { withLock } from './lock.ts'
import { readState } from './state.ts'
import { stopServer } from './stop.ts'
import { livingUsers } from './users.ts'

/** Deletes the server of a home with all its data, unless somebody is using it. Returns the folders that are gone. */
export async function deleteCluster(home: string): Promise<string[]> {
  if (!existsSync(home)) return []
  const { folder: outside } = readState(home)
  const folder = outside ?? path.join(home, 'postgres')
  await withLock(home, async () => {
    const users = livingUsers(home).map((mark) => mark.pid)
    if (users.length > 0)
      throw new PlainError(
        `The database in ${home} is in use (process ${users.join(', ')}). Stop that first.`,
      )
    await stopServer(folder)
    // Outside, the folder above it was made for this database alone.
    const parts = outside ? [path.dirname(outside)] : [folder, `${folder}.log`]
    for (const part of parts) rmSync(part, { recursive: true, force: true })
    for (const name of ['cluster.json', 'users.json']) rmSync(path.join(home, name), { force: true })
  })
  return [folder]
}
