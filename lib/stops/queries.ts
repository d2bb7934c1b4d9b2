import { and, asc, desc, eq, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { services } from '#db/schema/services.ts'
import { bookingStops } from '#db/schema/stops.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { remembered } from '#lib/memo.ts'
import { demand } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { mayStop } from './access.ts'
import type { PastFilter, StopWish } from './input.ts'
import { readBooked } from './read-booked.ts'
import { readOutlook, type StopOutlook } from './read-outlook.ts'
import { type PastStops, readPast } from './read-past.ts'
import { hasNotEnded, readStops } from './read-stops.ts'
import { renderBanner } from './render-banner.ts'
import { endOfStop, type Told } from './rules.ts'

export type StopToShow = Awaited<ReturnType<typeof readStops>>[number]

/** The counters and services this person can stop: none that is archived, in the order of the lists; and whether all. */
export async function stopChoices(staff: StaffMember) {
  demand(staff, 'stops.edit')
  const [places, matters] = await Promise.all([
    database()
      .select({ id: counters.id, name: counters.name })
      .from(counters)
      .where(and(isNull(counters.archivedAt), withinScope(staff, 'stops.edit', counters.id)))
      .orderBy(asc(counters.position), asc(counters.id)),
    serviceNames(),
  ])
  return { counters: places, services: matters, mayAll: mayStop(staff, null) }
}

/** The names of services by which a stop says whom it is for. */
export const serviceNames = () =>
  database()
    .select({ id: services.id, name: services.name })
    .from(services)
    .where(isNull(services.archivedAt))
    .orderBy(asc(services.position), asc(services.id))

/** The stops that run or are announced, the earliest first. */
export function stopsToShow(staff: StaffMember, now: Date): Promise<StopToShow[]> {
  demand(staff, 'stops.edit')
  return readStops(hasNotEnded(now)).orderBy(asc(bookingStops.startsAt), asc(bookingStops.id))
}

/** The stops that are over, as the list asks for them, each with who did what when. */
export function pastStops(staff: StaffMember, filter: PastFilter, now: Date): Promise<PastStops> {
  demand(staff, 'stops.edit')
  return readPast(filter, now)
}

/** A stop of all counters belongs to those who may stop them all. */
const isOwn = (staff: StaffMember) => withinScope(staff, 'stops.edit', bookingStops.counterId)

/** One stop for the form that changes it, or null. */
export async function stopToEdit(staff: StaffMember, id: string): Promise<StopToShow | null> {
  demand(staff, 'stops.edit')
  const [row] = await readStops(and(eq(bookingStops.id, id), isOwn(staff)))
  return row ?? null
}

/** The stops that hold at some counters now or later today, for the list of their day. Whoever sees the list sees them. */
export function stopsToday(
  staff: StaffMember,
  counterIds: readonly string[],
  now: Date,
): Promise<StopToShow[]> {
  demand(staff, 'desk.view')
  const isHere = or(isNull(bookingStops.counterId), inArray(bookingStops.counterId, [...counterIds]))
  const tomorrow = instantOf(addDays(dayOf(now), 1), '00:00')
  return readStops(and(hasNotEnded(now), lt(bookingStops.startsAt, tomorrow), isHere)).orderBy(
    asc(bookingStops.startsAt),
    asc(bookingStops.id),
  )
}

/** The dry run of a stop that would begin now; null where it would close a counter that is not one's own to close. */
export function stopOutlook(staff: StaffMember, wish: StopWish, now: Date): Promise<StopOutlook | null> {
  demand(staff, 'stops.edit')
  return mayStop(staff, wish.counterIds) ? readOutlook(staff, wish, now) : Promise.resolve(null)
}

type Announced = { serviceIds: readonly string[]; startsAt: Date; endsAt: Date }

/** The dry run of an announced stop of the country's systems: whose visits lie in it. */
export function nationalOutlook(staff: StaffMember, wish: Announced): Promise<Told[]> {
  demand(staff, 'stops.edit')
  return readBooked(staff, { ...wish, kind: 'national', counterIds: null })
}

/** The shipped text of the banner for a stop that would begin now, in every language. */
export async function proposedBanner(staff: StaffMember, wish: StopWish, now: Date): Promise<LocalizedText> {
  const choices = await stopChoices(staff)
  const { counterIds } = wish
  return renderBanner({
    counters:
      counterIds && choices.counters.filter(({ id }) => counterIds.includes(id)).map(({ name }) => name),
    services: choices.services.filter(({ id }) => wish.serviceIds.includes(id)).map(({ name }) => name),
    endsAt: endOfStop(wish, now),
  })
}

/** What residents read on every page while a stop lasts: each text once, the newest stop first. */
export const runningBanners = remembered(
  { seconds: 1, keyOf: (now: Date) => String(Math.floor(now.getTime() / 1000)) },
  async (now): Promise<LocalizedText[]> => {
    const found = await database()
      .select({ banner: bookingStops.banner })
      .from(bookingStops)
      .where(
        and(hasNotEnded(now), lte(bookingStops.startsAt, now), sql`${bookingStops.banner} ->> 'ja' <> ''`),
      )
      .orderBy(desc(bookingStops.startsAt))
    const texts = new Map(found.map(({ banner }) => [JSON.stringify(banner), banner]))
    return [...texts.values()]
  },
)
