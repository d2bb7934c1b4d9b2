import { database } from '#db/client.ts'
import { bookingRules } from '#db/schema/stops.ts'
import { remembered } from '#lib/memo.ts'
import { type CitySettings, citySettings as schema } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import {
  type BookingRules,
  effectiveRules,
  type OwnRules,
  type PauseRefusal,
  pauseOf,
  type Reception,
  type RuleValues,
  ruleKeys,
} from './rules.ts'

/** What counters and services decided for themselves, by their id. A change reaches every process within two seconds. */
const ownRules = remembered({ seconds: 2 }, async () => {
  const rows = await database().select().from(bookingRules)
  const [counters, services] = [new Map<string, OwnRules>(), new Map<string, OwnRules>()]
  for (const { counterId, serviceId, key, value } of rows) {
    const rule = ruleKeys.find((each) => each === key)
    // A rule of an older or newer release is nobody's.
    if (!rule) continue
    const [known, id] = counterId ? [counters, counterId] : [services, serviceId ?? '']
    known.set(id, { ...known.get(id), [rule]: schema.shape[rule].parse(value) })
  }
  return { counters, services }
})

/** The rules for visits at a counter for these services; without services those of the counter. */
export async function bookingRulesFor(visit: {
  counterId: string
  serviceIds: readonly string[]
}): Promise<BookingRules> {
  const [city, own] = await Promise.all([citySettings(), ownRules()])
  const services = [...new Set(visit.serviceIds)]
  return effectiveRules({
    city: Object.fromEntries(ruleKeys.map((key) => [key, city[key]])) as RuleValues,
    counter: { id: visit.counterId, own: own.counters.get(visit.counterId) ?? {} },
    services: services.map((id) => ({ id, own: own.services.get(id) ?? {} })),
  })
}

/** Why nobody books now, for the counters it holds for. */
export type Pause = {
  counterIds: string[]
  reason: PauseRefusal
  /** When bookings begin or ended; null where it is the hour of the day. */
  moment: Date | null
  hours: Reception
}

/** What keeps people from booking for these services at this very moment, by counter; counters that differ apart. */
export async function pausesOf(
  { counterIds, serviceIds }: { counterIds: readonly string[]; serviceIds: readonly string[] },
  now: Date,
): Promise<Pause[]> {
  const found = new Map<string, Pause>()
  for (const counterId of counterIds) {
    const pause = pauseOf(await bookingRulesFor({ counterId, serviceIds }), now)
    if (!pause) continue
    const key = JSON.stringify(pause)
    const known = found.get(key)
    if (known) known.counterIds.push(counterId)
    else found.set(key, { ...pause, counterIds: [counterId] })
  }
  return [...found.values()]
}

/** All that the city decided, with the rules for these visits in their place. */
export async function settingsFor(visit: Parameters<typeof bookingRulesFor>[0]): Promise<CitySettings> {
  const [city, { receptions: _, limits: __, ...rules }] = await Promise.all([
    citySettings(),
    bookingRulesFor(visit),
  ])
  return { ...city, ...rules }
}

/** How long a place is kept at least, whichever of these counters is chosen. */
export async function shortestHold({
  counterIds,
  serviceIds,
}: {
  counterIds: readonly string[]
  serviceIds: readonly string[]
}): Promise<number> {
  const each = await Promise.all(counterIds.map((counterId) => bookingRulesFor({ counterId, serviceIds })))
  return Math.min(...each.map(({ holdMinutes }) => holdMinutes))
}
