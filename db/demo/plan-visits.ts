import type { Locale } from '#lib/locales.ts'
import { checkDigit } from '#lib/numbers.ts'
import type { bookingChannels, VisitNeed } from '#lib/reservations/rules.ts'
import { visitMinutes } from '#lib/services/rules.ts'
import { addMinutes, clockOf, dayOf, weekdayOf } from '#lib/time.ts'
import { countersOfCity } from './counters.ts'
import type { Chance } from './random.ts'
import { servicesOfCity } from './services.ts'

/** A slot of the city with its number of lanes. */
export type DemoSlot = { counterId: string; startsAt: Date; lanes: number }

/** A visit somebody would like to book; whether a lane is left for it is seen when it is claimed. */
export type Wish = {
  id: string
  number: string
  counterId: string
  startsAt: Date
  minutes: number
  serviceIds: string[]
  channel: Exclude<(typeof bookingChannels)[number], 'api'>
  locale: Locale
  email: string | null
  needs: VisitNeed[]
  createdAt: Date
}

const DAY_MINUTES = 24 * 60

/** A visit takes about two slots, so half as many begin in a slot as are there. */
const SLOTS_OF_A_VISIT = 2.2

/**
 * Wishes for all slots, in order: well-filled days behind and today, less the further ahead. One Saturday is booked
 * out, so that the calendar shows what full looks like.
 */
export function planVisits(slots: readonly DemoSlot[], now: Date, chance: Chance): Wish[] {
  const rushDay = slots.find(
    ({ startsAt }) => startsAt > addMinutes(now, 3 * DAY_MINUTES) && weekdayOf(dayOf(startsAt)) === 6,
  )?.startsAt
  const planned = slots.flatMap((slot) => {
    const isRush = rushDay !== undefined && dayOf(slot.startsAt) === dayOf(rushDay)
    const wishes = Array.from({ length: slot.lanes }, () =>
      chance.happens(isRush ? 1 : fullness(slot.startsAt, now) / SLOTS_OF_A_VISIT)
        ? [wish(slot, now, chance)]
        : [],
    )
    const rest = isRush ? Array.from({ length: slot.lanes }, () => shortWish(slot, now, chance)) : []
    // Nobody knows of a walk-in before the door opens.
    return [...wishes.flat(), ...rest].filter(({ createdAt }) => createdAt <= now)
  })
  // Of two wishes that happen to have the same number, the later one is left out.
  return [...new Map(planned.toReversed().map((each) => [each.number, each])).values()].reverse()
}

/** How much of a slot is booked, from 0 to 1: Mondays, Fridays and the hours after opening and at noon are full first. */
function fullness(startsAt: Date, now: Date): number {
  const daysAhead = Math.max(0, (startsAt.getTime() - now.getTime()) / 60_000 / DAY_MINUTES)
  const isBusyDay = [1, 5].includes(weekdayOf(dayOf(startsAt)))
  const clock = clockOf(startsAt)
  const isBusyHour = clock < '10:00' || ('11:30' <= clock && clock < '13:00')
  return (0.95 - Math.min(0.88, daysAhead * 0.035)) * (isBusyDay ? 1.15 : 1) * (isBusyHour ? 1.15 : 0.95)
}

const servicesOf = (counterId: string) =>
  servicesOfCity.filter(({ id }) =>
    countersOfCity.find((counter) => counter.id === counterId)?.serviceIds.includes(id),
  )

const weightOf: Record<string, number> = {
  'card-pickup': 40,
  'card-application': 14,
  'certificate-renewal': 26,
  'residence-period': 6,
  'card-details': 8,
  'pin-reset': 6,
}

function wish(slot: DemoSlot, now: Date, chance: Chance): Wish {
  const service = chance.pick(
    servicesOf(slot.counterId).map((each) => [each, weightOf[each.id] ?? 1] as const),
  )
  const persons = chance.pick([
    [1, 78],
    [2, 13],
    [3, 6],
    [4, 3],
  ])
  return visit(
    slot,
    Array.from({ length: persons }, () => service),
    now,
    chance,
  )
}

/** A visit of one slot, which fits into any gap. */
const shortWish = (slot: DemoSlot, now: Date, chance: Chance): Wish =>
  visit(slot, servicesOf(slot.counterId).slice(-1), now, chance)

function visit(
  { counterId, startsAt }: DemoSlot,
  services: typeof servicesOfCity,
  now: Date,
  chance: Chance,
): Wish {
  const digits = String(chance.between(100_000_000, 999_999_999))
  const channel = chance.pick([
    ['web', 78],
    ['phone', 13],
    ['counter', 3],
    ['walk_in', 6],
  ] as const)
  const locale = chance.pick([
    ['ja', 84],
    ['ja-easy', 6],
    ['en', 10],
  ] as const)
  return {
    id: chance.uuid(),
    number: digits + checkDigit(digits),
    counterId,
    startsAt,
    minutes: visitMinutes(services),
    serviceIds: services.map(({ id }) => id),
    channel,
    locale,
    email: channel === 'web' && chance.happens(0.5) ? `hibari-${digits.slice(0, 5)}@example.com` : null,
    needs: needsOf(locale, chance),
    createdAt: channel === 'walk_in' ? addMinutes(startsAt, -4) : bookedAt(startsAt, now, chance),
  }
}

function needsOf(locale: Locale, chance: Chance): VisitNeed[] {
  const spoken: VisitNeed[] = locale !== 'ja' && chance.happens(0.35) ? ['interpreter'] : []
  if (!chance.happens(0.08)) return spoken
  const other = chance.pick<VisitNeed>([
    ['wheelchair', 40],
    ['stroller', 30],
    ['writing', 14],
    ['sign_language', 10],
    ['guide_dog', 6],
  ])
  return [...spoken, other]
}

/** People book from a day to three weeks ahead, at waking hours, and never after now. */
function bookedAt(startsAt: Date, now: Date, chance: Chance): Date {
  const booked = addMinutes(startsAt, -chance.between(1, 20) * DAY_MINUTES + chance.between(-180, 240))
  return booked <= now ? booked : addMinutes(now, -chance.between(3, 6 * DAY_MINUTES))
}
