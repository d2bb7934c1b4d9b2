import { and, eq, isNotNull, or, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { openingRules } from '#db/schema/counters.ts'
import { places, slots } from '#db/schema/slots.ts'
import { aRule, aStep, type Rule, type Step } from '#db/testing/calendars.ts'
import {
  aCounter,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { aHold } from '#db/testing/holds.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { shares } from '#lib/slots/rules.ts'
import { keepStranded } from '#lib/stranded/keep.ts'
import { readStranded } from '#lib/stranded/read-stranded.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { applyDraft } from './apply.ts'
import { draftChanges } from './draft.ts'
import { generatePlaces } from './generate-places.ts'
import { dryRun, runToShow } from './queries.ts'

let staff: StaffMember
let serviceId: string

const aCity = fc.record({
  rules: fc.uniqueArray(aRule, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
  visits: fc.array(fc.record({ at: fc.nat(), isLong: fc.boolean() }), { maxLength: 8 }),
  holds: fc.array(fc.record({ at: fc.nat(), isOver: fc.boolean() }), { maxLength: 4 }),
  steps: fc.array(aStep, { minLength: 1, maxLength: 5 }),
  /** Which of those who are stranded then are kept: all, every second, … or none. */
  keepsEvery: fc.integer({ min: 1, max: 4 }),
  later: fc.array(aStep, { maxLength: 3 }),
})

beforeEach(resetDatabase)

it('what is shown before is what happens then, whatever a city changes', async () => {
  await fc.assert(
    fc.asyncProperty(aCity, async ({ rules, visits, holds, steps, keepsEvery, later }) => {
      await openCity(rules)
      for (const { at, isLong } of visits) await book(at, isLong)
      for (const { at, isOver } of holds) await holdAt(at, isOver)
      await changeAsShown(changesOf(rules, steps))

      const stranded = (await readStranded(staff, 'stranded.handle', NOW)).filter(
        (_, index) => index % keepsEvery === 0,
      )
      await keepStranded(staff, { people: stranded.map(seen) }, NOW)
      const kept = stranded.map(({ id }) => id)
      expect(await generateSlots(systemJob(), NOW)).toEqual(nothing)
      expect(
        (await readStranded(staff, 'stranded.handle', NOW)).filter(({ id }) => kept.includes(id)),
      ).toEqual([])
      expect(await doubled()).toHaveLength(0)

      // Further changes leave who was kept a place of their own, or put them on the list again with the reason.
      await changeAsShown(changesOf([], later.filter(isOfNewRow)))
      const lost = (await placesThat('owned')).filter(({ withdrawnAt }) => withdrawnAt !== null)
      const listed = await readStranded(staff, 'stranded.handle', NOW)
      for (const { reservationId } of lost)
        if (reservationId)
          expect(listed.find(({ id }) => id === reservationId)).toMatchObject({ cause: { kind: 'change' } })

      // Whoever is kept again has a place again, which the calendar leaves alone.
      await keepStranded(staff, { people: listed.map(seen) }, NOW)
      expect(await readStranded(staff, 'stranded.handle', NOW)).toEqual([])
      expect(await generateSlots(systemJob(), NOW)).toEqual(nothing)
      expect(await doubled()).toHaveLength(0)
    }),
    { numRuns: 40 },
  )
}, 240_000)

const nothing = { placesAdded: 0, placesRemoved: 0, stranded: 0 }

/** Makes a change as an administrator does, and sees whether what was shown before is what happens. */
async function changeAsShown(changes: WantedChange[]): Promise<void> {
  const [owned, openDays] = [await ownedPlaces(), await daysWithPlaces()]
  const draftId = await draftChanges(staff, { kind: 'saved', backTo: '/staff', changes }, NOW)
  const shown = await dryRun(staff, draftId, NOW)
  if (!shown) throw new Error('there is no dry run')
  expect(await ownedPlaces()).toEqual(owned)
  const freeBefore = await freePlaces()

  const applied = await applyDraft(staff, draftId, NOW)
  if (!applied.ok) throw new Error(applied.reason)
  await generatePlaces(systemJob(), NOW)
  const run = await runToShow(staff, applied.value.runId)
  expect(run).toMatchObject({
    state: 'done',
    placesAdded: total(shown.counters.map(({ placesAdded }) => placesAdded)),
    placesRemoved: total(shown.counters.map(({ placesRemoved }) => placesRemoved)),
    stranded: shown.strandedCount,
  })
  const freeNow = await freePlaces()
  for (const share of shares) {
    const of = shown.counters.flatMap((counter) => counter.shares.filter((each) => each.share === share))
    const more = (freeNow.get(share)?.length ?? 0) - (freeBefore.get(share)?.length ?? 0)
    expect(total(of.map(({ before, after }) => after - before))).toBe(more)
  }
  const lost = shown.counters.flatMap(({ counterId, daysLost }) =>
    daysLost.map((day) => `${counterId} ${day}`),
  )
  const stillOpen = await daysWithPlaces()
  expect(lost.toSorted()).toEqual([...openDays].filter((day) => !stillOpen.has(day)).toSorted())

  // Nobody lost a place, nothing overlaps, and making places again changes nothing.
  expect(await ownedPlaces()).toEqual(owned)
  expect(await overlaps()).toBe(0)
  expect(await doubled()).toHaveLength(0)
  expect(await generateSlots(systemJob(), NOW)).toEqual(nothing)
}

/** What can be added although other things were added before it. */
const isOfNewRow = ({ add }: Step): boolean =>
  add !== undefined && !['holiday_change', 'setting'].includes(add.thing)

async function openCity(rules: readonly Rule[]): Promise<void> {
  await resetDatabase()
  staff = await staffMember()
  await someSettings({ horizonDays: 18 })
  for (const id of ['annex', 'hall']) await aCounter({ id })
  serviceId = (await aService()).id
  await database()
    .insert(openingRules)
    .values([...rules])
  await generateSlots(systemJob(), NOW)
}

/** The steps as the one list that a screen would send: of one thing, the last wish counts. */
function changesOf(rules: readonly Rule[], steps: readonly Step[]): WantedChange[] {
  const changes = new Map<string, WantedChange>()
  for (const { add, remove, replace } of steps) {
    if (add) changes.set(`${add.thing} ${add.thingId}`, add)
    const before = rules[remove ?? replace?.[0] ?? rules.length]
    if (!before) continue
    const after = replace ? { ...replace[1], id: before.id } : null
    changes.set(`rule ${before.id}`, { thing: 'opening_rule', thingId: before.id, before, after })
  }
  return [...changes.values()]
}

/** Books a free place, for a long visit with the one after it on the same lane where that is free too. */
async function book(at: number, isLong: boolean): Promise<void> {
  const free = await placesThat('untouched')
  const place = free[at % free.length]
  if (!place) return
  const next = free.find(
    ({ slot, lane }) =>
      lane === place.lane &&
      slot.counterId === place.slot.counterId &&
      slot.startsAt.getTime() === place.slot.endsAt.getTime(),
  )
  const owns = isLong && next ? [place.slot, next.slot] : [place.slot]
  await aReservation({
    owns,
    lane: place.lane,
    serviceIds: [serviceId],
    email: at % 2 ? 'a@example.jp' : null,
  })
}

async function holdAt(at: number, isOver: boolean): Promise<void> {
  const free = await placesThat('untouched')
  const place = free[at % free.length]
  if (place) await aHold({ slot: place.slot, lane: place.lane, expiresAt: addMinutes(NOW, isOver ? -1 : 5) })
}

function placesThat(are: 'free' | 'owned' | 'untouched') {
  const isOwned = or(
    isNotNull(places.reservationId),
    and(isNotNull(places.heldUntil), sql`${places.heldUntil} > ${NOW.toISOString()}`),
  )
  const untouched = sql`${places.reservationId} is null and ${places.holdId} is null`
  return database()
    .select({
      slot: slots,
      lane: places.lane,
      channel: places.channel,
      reservationId: places.reservationId,
      holdId: places.holdId,
      withdrawnAt: places.withdrawnAt,
    })
    .from(places)
    .innerJoin(slots, eq(slots.id, places.slotId))
    .where({ free: sql`not ${isOwned}`, owned: isOwned, untouched }[are])
    .orderBy(slots.counterId, slots.startsAt, places.lane)
}

const ownedPlaces = async () =>
  (await placesThat('owned')).map(({ slot, lane, reservationId, holdId }) => [
    slot.id,
    slot.startsAt,
    lane,
    reservationId ?? holdId,
  ])

const freePlaces = async () => Map.groupBy(await placesThat('free'), ({ channel }) => channel)

/** The days that have places, by counter. */
async function daysWithPlaces(): Promise<Set<string>> {
  const rows = await database()
    .selectDistinct({ counterId: slots.counterId, startsAt: slots.startsAt })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .where(sql`${slots.withdrawnAt} is null and ${places.channel} <> 'none'`)
  return new Set(rows.map(({ counterId, startsAt }) => `${counterId} ${dayOf(startsAt)}`))
}

async function overlaps(): Promise<number> {
  const [row] = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from slots one join slots other
      on other.counter_id = one.counter_id and other.starts_at > one.starts_at and other.starts_at < one.ends_at
    where exists (select from places p where p.slot_id = one.id and p.channel <> 'none')
      and exists (select from places p where p.slot_id = other.id and p.channel <> 'none')`)
  return row?.count ?? 0
}

/** Lanes on which two visits could take place at once. */
function doubled() {
  return database().execute(sql`
    select one.counter_id, one.starts_at, p.lane
    from slots one
    join places p on p.slot_id = one.id and p.withdrawn_at is null
    join slots other on other.counter_id = one.counter_id and other.id <> one.id
      and other.starts_at < one.ends_at and other.ends_at > one.starts_at
    join places q on q.slot_id = other.id and q.withdrawn_at is null and q.lane = p.lane
      and (p.reservation_id is null or q.reservation_id is distinct from p.reservation_id)`)
}

const total = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
