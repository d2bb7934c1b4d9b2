import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { unlessGone } from './unless-gone.ts'

/** One run of a process. Numbers are used again, above all after a reboot; number and start together are not. */
export type ProcessMark = { pid: number; started: string }

/** Linux tells more of a process than other systems do. */
export const hasProc = existsSync('/proc/self/stat')

/** The mark of a living process, or undefined. A zombie, ended but not yet collected by its parent, counts as dead. */
export function markOf(pid: number): ProcessMark | undefined {
  const found = hasProc ? fromProc(pid) : fromPs(pid)
  return found && !found.state.startsWith('Z') ? { pid, started: found.started } : undefined
}

/** True while the very process that was marked is alive. */
export const isRunning = (mark: ProcessMark): boolean => markOf(mark.pid)?.started === mark.started

/** This process, to be written down for others. */
export function ownMark(): ProcessMark {
  const mark = markOf(process.pid)
  if (!mark) throw new Error('This process cannot see itself: is /proc mounted, or ps installed?')
  return mark
}

/** The command line of a process, empty when it is gone or not ours to see. */
export function commandLine(pid: number): string {
  if (!hasProc)
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return (readIfThere(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
}

/** The process that started this one, as far as it is known. */
export function parentOf(pid: number): number | undefined {
  const found = hasProc ? fromProc(pid) : fromPs(pid)
  return found?.parent
}

/**
 * All living processes whose working folder is this one. Every PostgreSQL process works in its data folder, so this
 * finds backends that outlived a killed server. Empty where the system does not tell (no /proc).
 */
export function processesIn(folder: string): number[] {
  if (!hasProc || !existsSync(folder)) return []
  const real = realpathSync(folder)
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return all.map(Number).filter((pid) => workingFolder(pid) === real && markOf(pid))
}

/** Waits until the condition holds; false when it did not within the time. */
export async function waitUntil(holds: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return holds()
}

/** Sends a signal to a process that may be gone by now. */
export function signal(pid: number, name: NodeJS.Signals): void {
  unlessGone(() => process.kill(pid, name))
}

type Found = { state: string; parent: number; started: string }

// proc(5): the name stands in brackets and may hold anything; then state (3rd field), parent (4th), start in ticks (22nd).
function fromProc(pid: number): Found | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  if (!stat) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0] ?? '', parent: Number(fields[1]), started: `${bootId()} ${fields[19]}` }
}

function fromPs(pid: number): Found | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,ppid=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state, parent, ...started] = stdout.trim().split(/\s+/)
  return state ? { state, parent: Number(parent), started: started.join(' ') } : undefined
}

const bootId = (): string => readIfThere('/proc/sys/kernel/random/boot_id')?.trim() ?? ''

const workingFolder = (pid: number): string | undefined => unlessGone(() => readlinkSync(`/proc/${pid}/cwd`))

const readIfThere = (file: string): string | undefined => unlessGone(() => readFileSync(file, 'utf8'))
