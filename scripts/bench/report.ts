import { type Aim, isMet } from './aims.ts'
import type { CrowdRound } from './crowd-round.ts'
import type { KillRound } from './kill-round.ts'
import type { Machine } from './machine.ts'
import { searchReport } from './search-report.ts'
import type { SearchRound } from './search-round.ts'
import { type Row, tableOf } from './table.ts'
import type { YearRound } from './year-round.ts'

/** Everything that a run found out. */
export type Results = {
  machine: Machine
  clients: number
  rows: Row[]
  crowd: CrowdRound
  kill: KillRound
  year: YearRound
  search: SearchRound
  aims: Aim[]
}

/** True when nothing was sold twice and nothing that was promised is missing. */
export const isSound = ({ rows, crowd, kill, year }: Results): boolean =>
  [...rows, crowd, kill, year].every(({ oversold = 0, lost = 0 }) => oversold === 0 && lost === 0) &&
  kill.doubled === 0 &&
  kill.changed === 0 &&
  crowd.booked === crowd.places

/** The table and what belongs to it, in Markdown. */
export function reportOf({ machine, clients, rows, crowd, kill, year, search, aims }: Results): string {
  const { cores, processor, memoryGb, node, postgresql, loadBefore } = machine
  return [
    `${cores} cores (${processor}), ${memoryGb} GB, Node ${node}, PostgreSQL ${postgresql}; ${clients} clients; ` +
      `load before: ${loadBefore.toFixed(2)}`,
    tableOf(rows),
    `- ${crowd.crowd} at once for ${crowd.places} places: ${crowd.booked} booked, last answer after ` +
      `${crowd.sharedMs.toFixed(0)} ms; then for a full slot: all refused, last answer after ` +
      `${crowd.refusedMs.toFixed(0)} ms; oversold ${crowd.oversold}, lost ${crowd.lost}\n` +
      `- server ended with kill -9 in mid-load: ${kill.acknowledged} acknowledged, ${kill.unanswered} without answer; ` +
      `back after ${(kill.backMs / 1000).toFixed(1)} s; all sent again with their keys: lost ${kill.lost}, ` +
      `oversold ${kill.oversold}, doubled ${kill.doubled}, other number ${kill.changed}\n` +
      `- calendar of a year, 20 counters: saved after ${year.savedMs.toFixed(0)} ms, ${year.places} places made after ` +
      `${year.seconds.toFixed(1)} s; ${year.booked} bookings over the API meanwhile, p95 ${year.busyP95.toFixed(1)} ms ` +
      `beside ${year.quietP95.toFixed(1)} ms in quiet; oversold ${year.oversold}, lost ${year.lost}`,
    searchReport(search),
    aims.map(sentenceOf).join('\n'),
  ].join('\n\n')
}

function sentenceOf(aim: Aim): string {
  const { name, value, most, least, unit } = aim
  const bound = most === undefined ? `at least ${least}` : `at most ${most}`
  return `- ${isMet(aim) ? 'met' : 'MISSED'}: ${name} ${value.toFixed(value < 10 ? 2 : 0)} ${unit} (aim: ${bound} ${unit})`
}
