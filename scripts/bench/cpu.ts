import { readdirSync, readFileSync } from 'node:fs'
import { unlessGone } from '#scripts/embedded/unless-gone.ts'

/** Linux counts CPU time in hundredths of a second, whatever the kernel's own clock (USER_HZ). */
const TICK_MS = 10

/** The CPU time of a process in milliseconds: `own` with all its threads, `ended` that of its children that are gone. */
export type CpuTimes = { parent: number; own: number; ended: number }

/** Reads /proc/<pid>/stat. The name stands in brackets and may hold anything, so fields are counted after it. (proc(5)) */
export function parseStat(text: string): CpuTimes {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) * TICK_MS
  return { parent: Number(fields[1]), own: ticks(11), ended: ticks(13) }
}

/** The CPU milliseconds a process has used since it was started. */
export const cpuOf = (pid: number): number => timesOf(pid)?.own ?? 0

/** The same for a whole PostgreSQL server: its main process, what works for it now, and what did and has ended. */
export function cpuOfDatabase(postmaster: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = all
    .flatMap((pid) => timesOf(Number(pid)) ?? [])
    .filter(({ parent }) => parent === postmaster)
  return [timesOf(postmaster), ...children].reduce(
    (sum, times) => sum + (times?.own ?? 0) + (times?.ended ?? 0),
    0,
  )
}

const timesOf = (pid: number): CpuTimes | undefined => {
  const text = unlessGone(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return text === undefined ? undefined : parseStat(text)
}
