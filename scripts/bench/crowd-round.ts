import type { Site } from './bench-site.ts'
import { checkIntegrity, type Integrity } from './integrity.ts'
import { quarters } from './wishes.ts'

/** Two hundred people who want the same time at the same moment: first some places are left, then none. */
export type CrowdRound = Integrity & {
  crowd: number
  places: number
  booked: number
  /** Until the last of them had an answer, in milliseconds: with places left, and with none. The worst of all rounds. */
  sharedMs: number
  refusedMs: number
}

const CROWD = 200
const ROUNDS = 3

/** Lets the crowd come to several slots one after the other. */
export async function runCrowds(site: Site): Promise<CrowdRound> {
  const numbers: string[] = []
  const times: { shared: number; refused: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = [await comeTo(site), await comeTo(site)]
    if (second.booked.length > 0 || second.refused !== CROWD) throw new Error('A full slot was booked.')
    numbers.push(...first.booked.map(({ number }) => number))
    times.push({ shared: first.seconds * 1000, refused: second.seconds * 1000 })
    site.taken.crowd += quarters.crowd.lanes
  }
  return {
    crowd: CROWD,
    places: quarters.crowd.lanes,
    booked: numbers.length / ROUNDS,
    sharedMs: Math.max(...times.map(({ shared }) => shared)),
    refusedMs: Math.max(...times.map(({ refused }) => refused)),
    ...(await checkIntegrity(site.sql, numbers)),
  }
}

const comeTo = ({ load, port, city, taken }: Site) =>
  load.ask({
    load: 'crowd',
    nth: taken.crowd,
    port,
    firstDay: city.firstDay,
    apiKey: city.client.key,
    limits: { clients: CROWD, seconds: 30, most: CROWD },
  })
