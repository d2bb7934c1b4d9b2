import type { reservationEventKinds } from '#db/schema/reservations.ts'
import type { ProxyChannel, ReservationStatus } from '#lib/reservations/rules.ts'
import { addMinutes, dayOf, instantOf } from '#lib/time.ts'
import type { Wish } from './plan-visits.ts'
import type { Chance } from './random.ts'

const WEEK_MINUTES = 7 * 24 * 60

export type DemoEvent = {
  kind: Exclude<(typeof reservationEventKinds)[number], 'undone'>
  at: Date
  actorKind: string
  actorId: string | null
  /** Of what staff did for somebody: by which way they were asked; of another time, from when and to when. */
  detail?: { channel?: ProxyChannel; from?: DemoTime; to?: DemoTime & { minutes: number } }
}

type DemoTime = { counterId: string; startsAt: string }

/** A visit that got its places, with what happened to it. */
export type DemoVisit = Wish & { endsAt: Date; events: DemoEvent[] }

/** The IDs of the staff who act. */
export type Staff = { clerk: string; callCentre: string }

/** What happened to a visit up to now, in order. The first event is the booking. */
export function historyOf(wish: Wish, staff: Staff, now: Date, chance: Chance): DemoEvent[] {
  const story = [booked(wish, staff), ...moved(wish, staff), ...afterwards(wish, staff, chance)]
  return story.filter(({ at }) => at <= now)
}

export function statusOf(events: readonly DemoEvent[]): ReservationStatus {
  const last = events.at(-1)?.kind ?? 'booked'
  return last === 'changed' ? 'booked' : last
}

const visitor = { actorKind: 'visitor', actorId: null }

function booked({ channel, createdAt }: Wish, { clerk, callCentre }: Staff): DemoEvent {
  if (channel === 'web') return { kind: 'booked', at: createdAt, ...visitor }
  const by = { actorKind: 'staff', actorId: channel === 'phone' ? callCentre : clerk }
  const detail = channel === 'walk_in' ? {} : { detail: { channel } }
  return { kind: 'booked', at: createdAt, ...by, ...detail }
}

/** Some who call once call again: their visit was first a week earlier. */
function moved(
  { number, counterId, startsAt, createdAt, minutes, channel }: Wish,
  staff: Staff,
): DemoEvent[] {
  if (channel !== 'phone' || number.charAt(4) !== '7') return []
  const before = addMinutes(startsAt, -WEEK_MINUTES)
  const at = addMinutes(createdAt, 50)
  if (before < at) return []
  const time = (moment: Date): DemoTime => ({ counterId, startsAt: moment.toISOString() })
  const detail = { channel, from: time(before), to: { ...time(startsAt), minutes } }
  return [{ kind: 'changed', at, actorKind: 'staff', actorId: staff.callCentre, detail }]
}

function afterwards(
  { startsAt, createdAt, minutes, channel, email }: Wish,
  staff: Staff,
  chance: Chance,
): DemoEvent[] {
  const byClerk = { actorKind: 'staff', actorId: staff.clerk }
  const fate = channel === 'walk_in' ? 1 : chance.next()
  if (fate < 0.07) {
    const wholeTime = startsAt.getTime() - createdAt.getTime()
    const at = new Date(createdAt.getTime() + wholeTime * (0.1 + 0.8 * chance.next()))
    const byResident =
      email === null
        ? { actorKind: 'staff', actorId: staff.callCentre, detail: { channel: 'phone' as const } }
        : { actorKind: 'access_key', actorId: null }
    return [{ kind: 'cancelled', at, ...byResident }]
  }
  // Who did not come is known when the day is over.
  if (fate < 0.14)
    return [
      {
        kind: 'no_show',
        at: instantOf(dayOf(startsAt), '20:00'),
        actorKind: 'system',
        actorId: 'mark-missed',
      },
    ]
  const arrivedAt = addMinutes(startsAt, channel === 'walk_in' ? -4 : chance.between(-14, 5))
  const begunAt = arrivedAt > startsAt ? arrivedAt : startsAt
  return [
    { kind: 'arrived', at: arrivedAt, ...byClerk },
    {
      kind: 'served',
      at: addMinutes(begunAt, Math.round(minutes * (0.75 + 0.4 * chance.next()))),
      ...byClerk,
    },
  ]
}
