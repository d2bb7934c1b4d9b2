import { type BookingMode, modeOfVisit } from './rules.ts'

/** What saving a service means for people who have booked it, said before it is saved. */
export type ServiceEffect =
  | { kind: 'minutes'; count: number }
  | { kind: 'closed'; count: number }
  | { kind: 'counter_dropped'; counterId: string; count: number }
  | { kind: 'no_way' }
  | { kind: 'archived'; count: number }

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
    ...(after.isPublic && !modeOfVisit(city, [after]) ? [{ kind: 'no_way' as const }] : []),
  ]
}
