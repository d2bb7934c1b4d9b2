import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from '#scripts/environment.ts'
import { PlainError } from '#scripts/plain-error.ts'

/** A start takes about a second; a machine under load needs more. */
const PATIENCE_MS = 60_000

/** The built product in a process of its own, as `npm start` runs it. */
export type ProductServer = {
  pid: number
  /** Ends it in order. */
  stop(): Promise<void>
  /** Cuts it off as a power cut would, `kill -9`. */
  kill(): Promise<void>
}

/** Starts it on a port and waits until it says that it and the database answer. */
export async function startProduct(port: number): Promise<ProductServer> {
  const child = spawn(process.execPath, [path.join(root, 'scripts/serve.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end: { code?: number | string } = {}
  const ended = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      end.code = signal ?? code ?? 0
      resolve()
    }),
  )
  const endBy = (signal: NodeJS.Signals) => () => {
    child.kill(signal)
    return ended
  }
  for (const until = Date.now() + PATIENCE_MS; !(await isHealthy(port)); ) {
    if (end.code !== undefined) throw new PlainError(`The server ended with ${end.code}.`)
    if (Date.now() > until) throw new PlainError(`The server does not answer on port ${port}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { pid: child.pid ?? 0, stop: endBy('SIGTERM'), kill: endBy('SIGKILL') }
}

const isHealthy = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    async (answer) => (await answer.text()) !== '' && answer.ok,
    // Nobody listens yet.
    () => false,
  )
