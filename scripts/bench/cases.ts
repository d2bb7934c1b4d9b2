import { addDays, monthOf } from '#lib/time.ts'
import type { Site } from './bench-site.ts'
import { REQUESTS_OF_JOURNEY } from './journey.ts'
import { type Measured, measureBooking, measureGet, measureStatements, type Runs } from './measure.ts'
import { startSideProcess } from './side-process.ts'
import { DAYS, type Pattern, quarters } from './wishes.ts'

/** One row of the table. */
export type Case = {
  name: string
  /** The case with the same statements alone. */
  floor?: string
  /** How many requests one act is. */
  requests?: number
  measure(): Promise<Measured>
}

export const BARE_HTTP = 'floor: bare HTTP server'
const LOOK_UP = 'floor: availability, statements alone'

/** Every case, each behind the floor it stands on, so that both see the machine in the same mood. */
export const casesOf = (site: Site, runs: Runs): Case[] => [
  { name: BARE_HTTP, measure: () => measureHello(site, runs) },
  { name: LOOK_UP, measure: () => measureStatements(site, runs, { statements: 'availability' }) },
  ...lookUps(site, runs),
  ...bookings(site, runs, 'spread', 'many slots'),
  ...bookings(site, runs, 'one', 'one slot'),
]

function lookUps(site: Site, runs: Runs): Case[] {
  const { firstDay } = site.city
  const { counters, service } = quarters.spread
  const span = { service, from: firstDay, to: addDays(firstDay, DAYS - 1) }
  const json = `/api/v1/availability?${new URLSearchParams([...counters.map((id) => ['counter', id]), ...Object.entries(span)])}`
  const month = `/ja/availability?${new URLSearchParams({ service, month: monthOf(firstDay) })}`
  const day = `/ja/availability?${new URLSearchParams({ service, day: addDays(firstDay, 10) })}`
  const packed = { 'accept-encoding': 'gzip' }
  const asked = [
    { name: 'availability, JSON', path: json },
    { name: 'availability, page of the month', path: month },
    { name: 'availability, page of the month, gzip', path: month, headers: packed },
    { name: 'availability, page of a day', path: day },
  ]
  return asked.map(({ name, ...get }) => ({
    name,
    floor: LOOK_UP,
    measure: () => measureGet(site, runs, { load: 'get', ...get }),
  }))
}

function bookings(site: Site, runs: Runs, pattern: Pattern, where: string): Case[] {
  const [statement, statements] = [
    `floor: booking on ${where}, its statement alone`,
    `floor: journey on ${where}, its statements alone`,
  ]
  return [
    { name: statement, measure: () => measureStatements(site, runs, { statements: 'book', pattern }) },
    {
      name: `booking on ${where}, JSON API`,
      floor: statement,
      measure: () => measureBooking(site, runs, { load: 'book', pattern }),
    },
    { name: statements, measure: () => measureStatements(site, runs, { statements: 'journey', pattern }) },
    {
      name: `booking on ${where}, journey without script`,
      floor: statements,
      requests: REQUESTS_OF_JOURNEY,
      measure: () => measureBooking(site, runs, { load: 'journey', pattern }),
    },
  ]
}

async function measureHello(site: Site, runs: Runs): Promise<Measured> {
  const hello = startSideProcess<null, number>(new URL('./hello.ts', import.meta.url))
  const port = await hello.ask(null)
  const measured = await measureGet(site, runs, { load: 'get', path: '/', port, pid: hello.pid })
  await hello.end()
  return measured
}
