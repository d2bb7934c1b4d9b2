import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Step } from '#scripts/checks/steps.ts'

let running: ChildProcess | undefined

/** What a stopped command gets to end its servers and databases. */
const PATIENCE = 30_000

/**
 * Ends the command that runs now, once, however often the signal comes: Ctrl-C reaches us from the terminal and
 * again from whoever started us. Interrupting lets test runners tear down what they set up; termination does not.
 */
export function stopRunning(): void {
  const child = running
  running = undefined
  if (child?.pid === undefined) return
  const group = -child.pid
  child.kill('SIGINT')
  const last = setTimeout(() => process.kill(group, 'SIGKILL'), PATIENCE)
  child.on('close', () => clearTimeout(last))
}

/** Runs a step to its end or its first failure; true when all of it went well. */
export async function runStep({ commands, isLive, env }: Step): Promise<boolean> {
  for (const command of commands) {
    if (!(await succeeds(command, isLive ?? false, env ?? {}))) return false
  }
  return true
}

async function succeeds(command: string[], isLive: boolean, env: Record<string, string>): Promise<boolean> {
  const [program = '', ...args] = command
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    // A group of its own, out of reach of the terminal's Ctrl-C: see stopRunning.
    detached: true,
    stdio: ['ignore', isLive ? 'inherit' : 'pipe', isLive ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env, PATH: `${path.resolve('node_modules/.bin')}:${process.env.PATH}` },
  })
  running = child
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  running = undefined
  if (code !== 0) console.error(`${Buffer.concat(said)}\n${command.join(' ')} ended with ${code}`)
  return code === 0
}
