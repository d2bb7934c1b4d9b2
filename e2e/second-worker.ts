import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { root } from '#scripts/environment.ts'
import { testSettings } from '#scripts/test-settings.ts'

/** Another worker of the same city beside the one of the run: it does at once what was left undone. */
export async function withWorker(look: () => Promise<void>): Promise<void> {
  const worker = spawn(process.execPath, ['scripts/with-node.mjs', 'scripts/worker.ts'], {
    cwd: root,
    env: { ...process.env, ...testSettings, MADOGUCHI_DEMO: 'true' },
    stdio: 'ignore',
  })
  const isGone = once(worker, 'exit')
  try {
    await look()
  } finally {
    worker.kill('SIGTERM')
    await isGone
  }
}
