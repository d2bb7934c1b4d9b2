import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { aimsOf } from '#scripts/bench/aims.ts'
import { openCluster, openSite } from '#scripts/bench/bench-site.ts'
import { BARE_HTTP, casesOf } from '#scripts/bench/cases.ts'
import { runCrowds } from '#scripts/bench/crowd-round.ts'
import { runKill } from '#scripts/bench/kill-round.ts'
import { currentLoad, describeMachine } from '#scripts/bench/machine.ts'
import { isSound, type Results, reportOf } from '#scripts/bench/report.ts'
import { searchAims, searchReport } from '#scripts/bench/search-report.ts'
import { runSearches } from '#scripts/bench/search-round.ts'
import { type Row, rowOf } from '#scripts/bench/table.ts'
import { warmUp } from '#scripts/bench/warm-up.ts'
import { runYear } from '#scripts/bench/year-round.ts'
import { hasProc } from '#scripts/embedded/processes.ts'
import { type Command, runCommand } from './command.ts'
import { PlainError } from './plain-error.ts'

// npm run bench: how fast the product is beside the floors it stands on, and whether it keeps its promises meanwhile.
// `-- --quick` for a short run, `-- --search` for the searches and lists of staff alone, `-- --json FILE` for the figures.
// Fails only when a promise was broken.

/** What can be asked for. */
const options = {
  quick: { type: 'boolean', default: false },
  search: { type: 'boolean', default: false },
  json: { type: 'string' },
} as const

/** Some more than a pool has connections, as on a busy morning. */
const CLIENTS = 16

await runCommand(async (command) => {
  const { quick, search, json } = askedFor(process.argv.slice(2))
  if (!hasProc) throw new PlainError('The benchmark reads CPU times from /proc, which only Linux has.')
  if (search) {
    const round = await runSearches(await openCluster(command), visitsFor(quick))
    console.log(`\n${searchReport(round)}`)
    if (json) writeFileSync(json, `${JSON.stringify(round, null, 2)}\n`)
    return
  }
  const results = await benchmark(command, quick)
  console.log(`\n${reportOf(results)}`)
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  if (!isSound(results)) throw new PlainError('\nA promise was broken: see oversold, lost and doubled above.')
})

function askedFor(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    const usage = 'Usage: npm run bench [-- --quick] [--search] [--json FILE]'
    throw new PlainError(`${(error as Error).message}\n${usage}`, { cause: error })
  }
}

/** As many visits as a large city has in five years. */
function visitsFor(isQuick: boolean): number {
  return isQuick ? 100_000 : 1_000_000
}

async function benchmark(command: Command, isQuick: boolean): Promise<Results> {
  const loadBefore = currentLoad()
  const say = (line: string) => console.error(line)
  const cluster = await openCluster(command)
  const site = await openSite(command, cluster, say)
  const runs = {
    warmUp: { clients: CLIENTS, seconds: isQuick ? 1 : 4, most: 2_000 },
    counted: { clients: CLIENTS, seconds: isQuick ? 2 : 8, most: isQuick ? 1_000 : 4_000 },
  }
  await warmUp(site, runs)
  const rows: Row[] = []
  for (const one of casesOf(site, runs)) {
    say(`${one.name} …`)
    const measured = await one.measure()
    const bareHttp = rows.find(({ name }) => name === BARE_HTTP)?.perSecond ?? measured.perSecond
    rows.push(rowOf(one, measured, { rows, bareHttp }))
  }
  say('crowds and kill -9 …')
  const crowd = await runCrowds(site)
  const kill = await runKill(site, { clients: CLIENTS, seconds: isQuick ? 1 : 3 })
  say('calendar of a year …')
  const year = await runYear(site)
  const machine = await describeMachine(site.sql, loadBefore)
  say('searches and lists of staff …')
  await site.server.stop()
  const search = await runSearches(cluster, visitsFor(isQuick))
  const aims = [...aimsOf(rows, crowd), ...searchAims(search)]
  return { machine, clients: CLIENTS, rows, crowd, kill, year, search, aims }
}
