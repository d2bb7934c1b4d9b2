import type { Site } from './bench-site.ts'
import type { Limits } from './closed-loop.ts'
import { cpuOf, cpuOfDatabase } from './cpu.ts'
import { pace, type Timing } from './figures.ts'
import { checkIntegrity } from './integrity.ts'
import type { Load, LoadAnswer } from './load-tasks.ts'
import { startSideProcess } from './side-process.ts'
import type { StatementAnswer, StatementTask } from './statements.ts'
import type { Pattern } from './wishes.ts'

/** What was measured of one case; times in milliseconds, CPU for each request or journey. */
export type Measured = {
  perSecond: number
  p50: number
  p95: number
  serverCpu: number
  databaseCpu: number
  /** For bookings only. */
  oversold?: number
  lost?: number
}

/** A short run first, that is not counted: code is compiled, caches and connections are warm. */
export type Runs = { warmUp: Limits; counted: Limits }

/** Asks for the same address again and again. */
export async function measureGet(
  site: Site,
  { warmUp, counted }: Runs,
  get: Extract<Load, { load: 'get' }> & { pid?: number; port?: number },
): Promise<Measured> {
  await ask(site, warmUp, get)
  return await metered(site, get.pid ?? site.server.pid, () => ask(site, counted, get))
}

/** Books again and again, each time another place, and looks afterwards whether every promise was kept. */
export async function measureBooking(
  site: Site,
  { warmUp, counted }: Runs,
  kind: { load: 'book' | 'journey'; pattern: Pattern },
): Promise<Measured> {
  const numbers: string[] = []
  const book = async (limits: Limits) => {
    const answer = await ask(site, limits, { ...kind, first: site.taken[kind.pattern] })
    site.taken[kind.pattern] += answer.latencies.length
    numbers.push(...answer.booked.map(({ number }) => number))
    if (answer.refused > 0)
      throw new Error(`${answer.refused} bookings were refused, though there is room for all.`)
    return answer
  }
  await book(warmUp)
  const measured = await metered(site, site.server.pid, () => book(counted))
  return { ...measured, ...(await checkIntegrity(site.sql, numbers)) }
}

/** The same statements without a server in front of them, in a process of their own. */
export async function measureStatements(
  site: Site,
  { warmUp, counted }: Runs,
  kind: { statements: 'availability' } | { statements: 'book' | 'journey'; pattern: Pattern },
): Promise<Measured> {
  const beside = startSideProcess<StatementTask, StatementAnswer>(new URL('./statements.ts', import.meta.url))
  const pattern = kind.statements === 'availability' ? undefined : kind.pattern
  const known = { firstDay: site.city.firstDay, clientId: site.city.client.clientId }
  const run = async (limits: Limits) => {
    const first = pattern ? site.taken[pattern] : 0
    const answer = await beside.ask({ ...known, ...kind, first, limits } as StatementTask)
    if (pattern) site.taken[pattern] += answer.latencies.length
    return answer
  }
  try {
    await run(warmUp)
    return await metered(site, beside.pid, () => run(counted))
  } finally {
    await beside.end()
  }
}

const ask = (site: Site, limits: Limits, load: Load & { port?: number }): Promise<LoadAnswer> =>
  site.load.ask({
    port: site.port,
    firstDay: site.city.firstDay,
    apiKey: site.city.client.key,
    ...load,
    limits,
  })

/** Reads the clocks of both processes before and after. */
async function metered(site: Site, pid: number, run: () => Promise<Timing>): Promise<Measured> {
  const [server, database] = [cpuOf(pid), cpuOfDatabase(site.postmaster)]
  const timing = await run()
  const acts = timing.latencies.length
  return {
    ...pace(timing),
    serverCpu: (cpuOf(pid) - server) / acts,
    databaseCpu: (cpuOfDatabase(site.postmaster) - database) / acts,
  }
}
