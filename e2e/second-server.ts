import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { root } from '#scripts/environment.ts'
import { testSettings } from '#scripts/test-settings.ts'

/** Another process that serves the same city beside the one of the run, and can die without warning. */
export function secondServer(port: number) {
  let running: ChildProcess | undefined
  const baseURL = `http://localhost:${port}`

  async function start(): Promise<void> {
    running = spawn(process.execPath, ['scripts/with-node.mjs', 'scripts/serve.ts'], {
      cwd: root,
      env: { ...process.env, ...testSettings, MADOGUCHI_DEMO: 'true', PORT: String(port) },
      stdio: 'ignore',
      // A group of its own, so that all of it can be killed.
      detached: true,
    })
    const isUp = () =>
      fetch(`${baseURL}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    await expect.poll(isUp, { timeout: 120_000 }).toBe(true)
  }

  /** As a power cut does it: nothing is finished, nobody is told. */
  async function kill(): Promise<void> {
    const dying = running
    running = undefined
    if (!dying?.pid) return
    const isGone = once(dying, 'exit')
    process.kill(-dying.pid, 'SIGKILL')
    await isGone
  }

  return { baseURL, start, kill }
}
