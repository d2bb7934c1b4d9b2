import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Step } from '#scripts/checks/steps.ts'

let running: ChildProcess | undefined

/** Ends the command that runs now, in order: servers and databases that it started are stopped by it. */
export const stopRunning = (signal: NodeJS.Signals): void => {
  running?.kill(signal)
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
