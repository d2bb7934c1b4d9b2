import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { deleteCluster } from '#scripts/embedded/delete-cluster.ts'
import { root } from './environment.ts'

type Ran = { status: number | null; said: string }

/** What it reads, and the variables that are others than in a folder where nothing was set up. */
type With = { input?: string; [variable: string]: string | undefined }

/**
 * Runs a command of this project as on a machine where nothing was set up: in a folder of its own that ends with the
 * test file, its database with it. For commands that tests run from outside, as people do.
 */
export function commandInFolder(program: string) {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'madoguchi-command-'))
    chmodSync(folder, 0o755)
  })

  afterAll(async () => {
    await deleteCluster(path.join(folder, 'database'))
    rmSync(folder, { recursive: true })
  })

  const runWith = ({ input = '', ...settings }: With, ...args: string[]): Ran => {
    const own = { MADOGUCHI_DATA_DIR: folder, DATABASE_URL: '', AUTH_SECRET: '', KEY_PEPPER: '' }
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, program), ...args], {
      cwd: root,
      env: { ...process.env, ...own, ...settings },
      encoding: 'utf8',
      input,
    })
    return { status, said: stdout + stderr }
  }

  return {
    fileOf: (name: string): string => path.join(folder, name),
    run: (...args: string[]): Ran => runWith({}, ...args),
    runWith,
  }
}
