import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { deleteCluster } from '#scripts/embedded/delete-cluster.ts'
import { clusterHome } from '#scripts/ensure-database.ts'
import { dataDir, given } from '#scripts/environment.ts'
import { PlainError } from '#scripts/plain-error.ts'

/** Deletes the data of the demo in this folder and says what was deleted. A database given by DATABASE_URL is never touched. */
export async function resetDemo(say: (line: string) => void): Promise<void> {
  if (given('DATABASE_URL'))
    throw new PlainError(
      '--reset deletes the embedded database only. Empty the one named by DATABASE_URL yourself.',
    )
  const secrets = path.join(dataDir(), 'secrets.json')
  const deleted = [...(await deleteCluster(clusterHome())), ...(existsSync(secrets) ? [secrets] : [])]
  rmSync(secrets, { force: true })
  say(deleted.length > 0 ? `Deleted: ${deleted.join(', ')}` : 'There was nothing to delete.')
}
