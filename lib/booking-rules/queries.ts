import { asc, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import { bookingRules } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { type CitySettings, citySettings as schema } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import {
  type BookingRules,
  effectiveRules,
  type OwnRules,
  type PauseRefusal,
  pauseOf,
  type Reception,
  type RuleColumn,
  type RuleValues,
  ruleKeys,
} from './rules.ts'

/** What counters and services decided for themselves, by their id. A change reaches every process within two seconds. */
const ownRules = remembered({ seconds: 2 }, readOwnRules)

async function readOwnRules() {
  const rows = await database().select().from(bookingRules)
  const [ofCounters, ofServices] = [new Map<string, OwnRules>(), new Map<string, OwnRules>()]
  for (const { counterId, serviceId, key, value } of rows) {
    const rule = ruleKeys.find((each) => each === key)
    const read = rule && schema.shape[rule].safeParse(value)
    // A rule of another release, or one that was written past the forms, is nobody's.
    if (!(rule && read?.success)) continue
    const [known, id] = counterId ? [ofCounters, counterId] : [ofServices, serviceId ?? '']
    known.set(id, { ...known.get(id), [rule]: read.data })
  }
  return { counters: ofCounters, services: ofServices }
}

/** The rules for visits at a counter for these services; without services those of the counter. */
export async function bookingRulesFor(visit: {
  counterId: string
  serviceIds: readonly string[]
}): Promise<BookingRules> {
  const [city, own] = await Promise.all([citySettings(), ownRules()])
  return effectiveRules({
    city: rulesOf(city),
    counter: { id: visit.counterId, own: own.counters.get(visit.counterId) ?? {} },
    services: [...new Set(visit.serviceIds)].map((id) => ({ id, own: own.services.get(id) ?? {} })),
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

const rulesOf = (city: CitySettings): RuleValues =>
  Object.fromEntries(ruleKeys.map((key) => [key, city[key]])) as RuleValues

/** A counter or a service with what it decided for itself. */
export type RuleOwner = { id: string; name: LocalizedText; own: OwnRules }

export type RuleTable = { city: RuleValues; counters: RuleOwner[]; services: RuleOwner[] }

/** All rules as they stand this moment, for the table and the forms of staff. */
export async function rulesToEdit(staff: StaffMember): Promise<RuleTable> {
  demand(staff, 'rules.edit')
  const [rows, own, places, offered] = await Promise.all([
    database().select().from(settings),
    readOwnRules(),
    database()
      .select({ id: counters.id, name: counters.name })
      .from(counters)
      .where(isNull(counters.archivedAt))
      .orderBy(asc(counters.position), asc(counters.id)),
    database()
      .select({ id: services.id, name: services.name })
      .from(services)
      .where(isNull(services.archivedAt))
      .orderBy(asc(services.position), asc(services.id)),
  ])
  return {
    city: rulesOf(schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))),
    counters: places.map((counter) => ({ ...counter, own: own.counters.get(counter.id) ?? {} })),
    services: offered.map((service) => ({ ...service, own: own.services.get(service.id) ?? {} })),
  }
}

/** One column with what it has for itself and what the city decided; the city has no name here. Null where it is gone. */
export async function columnToEdit(staff: StaffMember, column: RuleColumn) {
  const { city, counters: places, services: offered } = await rulesToEdit(staff)
  if (column.kind === 'city') return { name: null, own: city as OwnRules, city }
  const owner = (column.kind === 'counter' ? places : offered).find(({ id }) => id === column.id)
  return owner ? { name: owner.name, own: owner.own, city } : null
}
