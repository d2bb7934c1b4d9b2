import { setTimeout as wait } from 'node:timers/promises'
import type { Site } from './bench-site.ts'
import { percentile } from './figures.ts'
import { checkIntegrity, type Integrity } from './integrity.ts'
import type { YearAnswer } from './make-year.ts'
import { startSideProcess } from './side-process.ts'

/** What it takes to open twenty counters for a year, and what those who book meanwhile feel of it. */
export type YearRound = Integrity & {
  /** Until the administrator had an answer, in milliseconds; until the last place was made, in seconds. */
  savedMs: number
  seconds: number
  pieces: number
  places: number
  /** Bookings over the JSON API: in quiet, and while the places were being made. */
  booked: number
  quietP95: number
  busyP95: number
}

/** A few clients who book one after the other, as on an ordinary day: what is measured is whether they wait. */
const CLIENTS = 4
const QUIET_SECONDS = 4

/** Makes the places of a year in a process beside the server, while people book at other counters. */
export async function runYear(site: Site): Promise<YearRound> {
  const quiet = await book(site, QUIET_SECONDS)
  const before = await countPlaces(site)
  const maker = startSideProcess<null, YearAnswer>(new URL('./make-year.ts', import.meta.url))
  const year: { answer?: YearAnswer } = {}
  const making = maker.ask(null).then((answer) => {
    year.answer = answer
  })
  const [busy, numbers]: [number[], string[]] = [[], []]
  while (!year.answer) {
    const [part] = await Promise.all([book(site, 1), wait(1000)])
    busy.push(...part.latencies)
    numbers.push(...part.booked.map(({ number }) => number))
  }
  await making
  await maker.end()
  return {
    ...year.answer,
    places: (await countPlaces(site)) - before,
    booked: numbers.length,
    quietP95: percentile(quiet.latencies, 0.95),
    busyP95: percentile(busy, 0.95),
    ...(await checkIntegrity(site.sql, numbers)),
  }
}

async function book(site: Site, seconds: number) {
  const answer = await site.load.ask({
    load: 'book',
    pattern: 'beside',
    first: site.taken.beside,
    port: site.port,
    firstDay: site.city.firstDay,
    apiKey: site.city.client.key,
    limits: { clients: CLIENTS, seconds, most: MOST_A_SECOND * seconds },
  })
  site.taken.beside += answer.latencies.length
  return answer
}

/** The bench city has places for two minutes of this; a quick machine waits for the next second. */
const MOST_A_SECOND = 200

async function countPlaces({ sql }: Site): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from places`
  return row?.count ?? 0
}
