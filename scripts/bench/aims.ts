import type { CrowdRound } from './crowd-round.ts'
import type { Row } from './table.ts'

/** What the product aims at; a value is measured, `most` and `least` are the bounds. */
export type Aim = { name: string; value: number; most?: number; least?: number; unit: string }

export const isMet = ({ value, most = Number.POSITIVE_INFINITY, least = 0 }: Aim): boolean =>
  value <= most && value >= least

/** The aims with what was reached. CPU time depends on the machine; the counts of the table may not. */
export function aimsOf(rows: readonly Row[], crowd: CrowdRound): Aim[] {
  const row = (name: string): Row => {
    const found = rows.find((one) => one.name === name)
    if (!found) throw new Error(`The table has no row "${name}".`)
    return found
  }
  const cpu = ({ serverCpu, databaseCpu }: Row) => serverCpu + databaseCpu
  const [json, page] = [row('availability, JSON'), row('availability, page of the month')]
  const api = row('booking on many slots, JSON API')
  const journey = row('booking on many slots, journey without script')
  return [
    { name: 'CPU of availability as JSON', value: cpu(json), most: 0.7, unit: 'ms' },
    { name: 'CPU of the availability page', value: cpu(page), most: 5, unit: 'ms' },
    { name: 'CPU of a booking through the API, database included', value: cpu(api), most: 1.5, unit: 'ms' },
    {
      name: 'pace of that booking, of its SQL alone',
      value: (api.ofStatements ?? 0) * 100,
      least: 15,
      unit: '%',
    },
    {
      name: 'CPU of a whole journey without script, database included',
      value: cpu(journey),
      most: 25,
      unit: 'ms',
    },
    { name: `last answer of ${crowd.crowd} refused at once`, value: crowd.refusedMs, most: 1000, unit: 'ms' },
  ]
}
