import { type BookingMode, type BookingWay, modeOfVisit } from './rules.ts'

/** What saving a service means for people who have booked it, said before it is saved. */
export type ServiceEffect =
  | { kind: 'minutes'; count: number }
  | { kind: 'closed'; count: number }
  | { kind: 'counter_dropped'; counterId: string; count: number }
  | { kind: 'no_way' }
  | { kind: 'only_way'; way: BookingWay }
  | ArchiveEffect

/** The same of archiving it, or of bringing it back. */
export type ArchiveEffect =
  | { kind: 'archived' | 'archived_told'; count: number }
  | { kind: 'counter_kept'; counterId: string; count: number }
  | { kind: 'counter_empty'; counterId: string }
  | { kind: 'restored'; isPublic: boolean }

type Offered = {
  firstMinutes: number
  furtherMinutes: number
  isPublic: boolean
  bookingModes: readonly string[] | null
  counterIds: readonly string[]
}

/** Visits that are booked keep their times, their length and their counter, whatever becomes of the service. */
export function serviceEffects(
  before: Offered,
  after: Offered,
  ahead: readonly { counterId: string; count: number }[],
  city: BookingMode,
): ServiceEffect[] {
  const count = ahead.reduce((sum, each) => sum + each.count, 0)
  const isLonger =
    before.firstMinutes !== after.firstMinutes || before.furtherMinutes !== after.furtherMinutes
  const dropped = ahead.filter(
    ({ counterId }) => before.counterIds.includes(counterId) && !after.counterIds.includes(counterId),
  )
  return [
    ...(isLonger && count > 0 ? [{ kind: 'minutes' as const, count }] : []),
    ...(before.isPublic && !after.isPublic && count > 0 ? [{ kind: 'closed' as const, count }] : []),
    ...dropped.map((each) => ({ kind: 'counter_dropped' as const, ...each })),
    ...waysLost(before, after, city),
  ]
}

/** Who can no longer book it as they could before; nothing for a service that residents do not see. */
function waysLost(before: Offered, after: Offered, city: BookingMode): ServiceEffect[] {
  if (!after.isPublic) return []
  const [was, is] = [modeOfVisit(city, [before]), modeOfVisit(city, [after])]
  if (is === null) return [{ kind: 'no_way' }]
  return is === 'both' || is === was ? [] : [{ kind: 'only_way', way: is }]
}

type Taking = { id: string; serviceIds: readonly string[]; archivedAt: Date | null }

/**
 * A service that goes into the archive keeps every visit that is booked: where they are, that nobody is told because
 * nothing changes for them, and which counters would take nothing any more. Brought back, it is offered as it was.
 */
export function archiveEffects(
  service: { id: string; isPublic: boolean; archivedAt: Date | null },
  ahead: readonly { counterId: string; count: number }[],
  counters: readonly Taking[],
): ArchiveEffect[] {
  if (service.archivedAt) return [{ kind: 'restored', isPublic: service.isPublic }]
  const count = ahead.reduce((sum, each) => sum + each.count, 0)
  const emptied = counters.filter(
    ({ archivedAt, serviceIds }) => archivedAt === null && serviceIds.join() === service.id,
  )
  return [
    { kind: 'archived', count },
    ...ahead.map((each) => ({ kind: 'counter_kept' as const, ...each })),
    ...(count > 0 ? [{ kind: 'archived_told' as const, count }] : []),
    ...emptied.map(({ id }) => ({ kind: 'counter_empty' as const, counterId: id })),
  ]
}
