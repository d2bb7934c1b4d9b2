import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { PlainError } from '#scripts/plain-error.ts'
import { canEnter, databaseUser } from './os-user.ts'
import { type ClusterState, writeState } from './state.ts'

/** Where data and programs go when the project's own folder is closed to the user PostgreSQL runs as. Kept over reboots. */
const outside = '/var/lib/madoguchi'

/** The version file is PostgreSQL's own sign of a data folder; we move a new one into place only when it is complete. */
export const holdsData = (folder: string): boolean => existsSync(path.join(folder, 'PG_VERSION'))

/**
 * The data folder of the server of this home. It is chosen once and remembered: inside the home, or, when root works
 * in a folder that nobody else may enter (a clone in root's home), outside of it.
 */
export function dataFolder(home: string, state: ClusterState, say: (line: string) => void): string {
  const inside = path.join(home, 'postgres')
  const chosen = state.folder ?? inside
  if (holdsData(chosen)) return requireEntry(chosen)
  if (state.folder) return requirePlace(state.folder)
  if (canEnter(databaseUser(inside), home)) return inside
  const folder = path.join(outsideFolder('data-'), 'postgres')
  writeState(home, { ...state, folder })
  say(`PostgreSQL cannot enter ${home}, so its data is kept in ${folder}.`)
  return folder
}

/** A folder within reach of PostgreSQL's user; with a prefix a new one of its own. Its parts decide who may read them. */
export function outsideFolder(prefix?: string): string {
  mkdirSync(outside, { recursive: true })
  const folder = prefix === undefined ? outside : mkdtempSync(path.join(outside, prefix))
  // Against a strict umask, and mkdtemp's own 0700.
  for (const opened of [outside, folder]) chmodSync(opened, 0o755)
  return folder
}

/** An interrupted first start goes on where it was; a place that vanished is not silently replaced by an empty database. */
function requirePlace(folder: string): string {
  if (existsSync(path.dirname(folder))) return folder
  throw new PlainError(
    `The database of this project was kept in ${folder}, which is gone. ` +
      'Bring it back, or start anew with "npm run demo -- --reset".',
  )
}

function requireEntry(folder: string): string {
  if (canEnter(databaseUser(folder), folder)) return folder
  throw new PlainError(
    `The database in ${folder} is there, but its owner cannot enter that folder any more. ` +
      'Run as the user who made it, or open the folders above it (chmod o+x). Nothing was changed.',
  )
}
