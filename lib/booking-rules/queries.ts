import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import { staff as people } from '#db/schema/staff.ts'
import { bookingRules } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { type OpeningDefaults, openingDefaults } from '#lib/opening-defaults/rules.ts'
import { type CitySettings, citySettings as schema } from '#lib/settings/input.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand } from '#lib/staff/access.ts'
import {
  type BookingRules,
  type CityRules,
  type DecidedKey,
  decidedKeys,
  effectiveRules,
  keysOf,
  type OwnRules,
  type PauseRefusal,
  pauseOf,
  type Reception,
  type RuleColumn,
} from './rules.ts'

/** What counters and services decided for themselves, by their id. A change reaches every process within two seconds. */
const ownRules = remembered({ seconds: 2 }, readOwnRules)

async function readOwnRules() {
  const rows = await database().select().from(bookingRules)
  const [ofCounters, ofServices] = [new Map<string, OwnRules>(), new Map<string, OwnRules>()]
  for (const { counterId, serviceId, key, value } of rows) {
    const rule = keysOf({ kind: counterId ? 'counter' : 'service' }).find((each) => each === key)
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

const rulesOf = (city: CitySettings): CityRules =>
  Object.fromEntries(decidedKeys.map((key) => [key, city[key]])) as CityRules

/** A counter or a service with what it decided for itself; a counter with its lanes, where it has them. */
export type RuleOwner = { id: string; name: LocalizedText; lanes?: number | null; own: OwnRules }

export type RuleTable = { city: CityRules; counters: RuleOwner[]; services: RuleOwner[] }

/** All rules as they stand this moment, for the table and the forms of staff. */
export async function rulesToEdit(staff: StaffMember): Promise<RuleTable> {
  demand(staff, 'rules.edit')
  const [city, own, places, offered] = await Promise.all([
    storedCity(),
    readOwnRules(),
    database()
      .select({ id: counters.id, name: counters.name, lanes: counters.lanes })
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
    city: rulesOf(city),
    counters: places.map((counter) => ({ ...counter, own: own.counters.get(counter.id) ?? {} })),
    services: offered.map((service) => ({ ...service, own: own.services.get(service.id) ?? {} })),
  }
}

async function storedCity(): Promise<CitySettings> {
  const rows = await database().select().from(settings)
  return schema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

/** One column with what it has for itself and what the city decided; the city has no name here. Null where it is gone. */
export async function columnToEdit(staff: StaffMember, column: RuleColumn) {
  const { city, counters: places, services: offered } = await rulesToEdit(staff)
  if (column.kind === 'city') return { name: null, own: city as OwnRules, city, lanes: city.lanes }
  const owner = (column.kind === 'counter' ? places : offered).find(({ id }) => id === column.id)
  return owner ? { name: owner.name, own: owner.own, city, lanes: owner.lanes ?? city.lanes } : null
}

/** What a new opening rule of a counter begins with, as it and the city have it this moment; of none, the city's. */
export async function openingDefaultsAt(staff: StaffMember, counterId = ''): Promise<OpeningDefaults> {
  demand(staff, 'calendar.edit')
  const [city, own, [counter]] = await Promise.all([
    storedCity(),
    readOwnRules(),
    database().select({ lanes: counters.lanes }).from(counters).where(eq(counters.id, counterId)),
  ])
  const ofCounter = own.counters.get(counterId)
  return openingDefaults(city, { ...ofCounter, ...(counter?.lanes && { lanes: counter.lanes }) })
}

export type RuleAct = Awaited<ReturnType<typeof rulesHistory>>[number]

const MOST_SHOWN = 200

/** Who changed which rules of a column, the newest act first. A value that nobody gave is the city's, or the shipped one. */
export async function rulesHistory(staff: StaffMember, column: RuleColumn) {
  demand(staff, 'rules.edit')
  const rows = await database()
    .select({
      batchId: changeEntries.batchId,
      at: changeBatches.at,
      name: people.name,
      undoes: changeBatches.undoes,
      before: changeEntries.before,
      after: changeEntries.after,
    })
    .from(changeEntries)
    .innerJoin(changeBatches, eq(changeBatches.id, changeEntries.batchId))
    .leftJoin(people, eq(people.id, changeBatches.madeBy))
    .where(isOfColumn(column))
    .orderBy(desc(changeEntries.id))
    .limit(MOST_SHOWN)
  return [...Map.groupBy(rows, ({ batchId }) => batchId)].map(([batchId, entries]) => {
    const { at, name, undoes } = entries[0] as (typeof rows)[number]
    const changes = decidedKeys.flatMap((key) => {
      const entry = entries.find(({ before, after }) => (after ?? before)?.key === key)
      return entry ? [{ key, before: recorded(key, entry.before), after: recorded(key, entry.after) }] : []
    })
    return { batchId, at, name, isUndo: undoes !== null, changes }
  })
}

function isOfColumn(column: RuleColumn) {
  if (column.kind === 'city')
    return and(eq(changeEntries.thing, 'setting'), inArray(changeEntries.thingId, [...decidedKeys]))
  const owner = column.kind === 'counter' ? 'counterId' : 'serviceId'
  const row = sql`coalesce(${changeEntries.after}, ${changeEntries.before})`
  return and(eq(changeEntries.thing, 'booking_rule'), sql`${row} ->> ${owner} = ${column.id}`)
}

/** A recorded value; one of another release is none. */
const recorded = <Key extends DecidedKey>(key: Key, row: Record<string, unknown> | null) =>
  row === null ? undefined : (schema.shape[key].safeParse(row.value).data as CityRules[Key] | undefined)
