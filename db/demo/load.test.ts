import { eq, isNotNull, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { counters } from '#db/schema/counters.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { residentCredentials, residents } from '#db/schema/residents.ts'
import { places } from '#db/schema/slots.ts'
import { staff } from '#db/schema/staff.ts'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { considerationsOfVisits } from '#lib/considerations/queries.ts'
import { todaysVisits } from '#lib/desk/queries.ts'
import { isResidentNumber } from '#lib/numbers.ts'
import { verifyPassword } from '#lib/passwords.ts'
import { protectionFilter } from '#lib/protection/input.ts'
import { protectionList } from '#lib/protection/queries.ts'
import { reservationStatuses } from '#lib/reservations/rules.ts'
import { availability, firstFree } from '#lib/slots/queries.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { loadDemoCity } from './load.ts'
import { numberOfProtected, residentToTry } from './residents.ts'
import { writeCity } from './write-city.ts'

const numbers = () =>
  database().select({ number: reservations.number }).from(reservations).orderBy(reservations.number)

beforeEach(resetDatabase)

it('the demo city is there after one load and stays as it is after the next', async () => {
  const city = await loadDemoCity(NOW)
  const before = await numbers()
  expect(before.length).toBeGreaterThan(1000)
  expect(await loadDemoCity(new Date('2026-12-24T10:00:00+09:00'))).toEqual(city)
  expect(await numbers()).toEqual(before)
  expect(await database().$count(staff)).toBe(city.signIns.length)
})

it('the same moment gives the same bookings', async () => {
  await loadDemoCity(NOW)
  const before = await numbers()
  await resetDatabase()
  await loadDemoCity(NOW)
  expect(await numbers()).toEqual(before)
})

it('what was interrupted is finished, once', async () => {
  await writeCity(NOW)
  await Promise.all([loadDemoCity(NOW), loadDemoCity(NOW)])
  expect(await database().$count(counters)).toBe(3)
  const [row] = await database()
    .select({
      all: sql<number>`count(*)::int`,
      different: sql<number>`count(distinct ${reservations.number})::int`,
    })
    .from(reservations)
  expect(row?.different).toBe(row?.all)
})

it('a database with another city is left alone', async () => {
  await aCounter()
  await expect(loadDemoCity(NOW)).rejects.toThrow('another city')
  expect(await database().$count(reservations)).toBe(0)
})

describe('the city on a weekday morning', () => {
  beforeEach(async () => {
    await loadDemoCity(NOW)
  })

  it('shows every state, and nothing that happened after now', async () => {
    const states = await database().selectDistinct({ status: reservations.status }).from(reservations)
    expect(states.map(({ status }) => status).toSorted()).toEqual(reservationStatuses.toSorted())
    const letters = await database().selectDistinct({ status: outbox.status }).from(outbox)
    expect(letters.map(({ status }) => status).toSorted()).toEqual(['failed', 'pending', 'sent'])
    const late = sql`${reservationEvents.at} > ${NOW.toISOString()}`
    expect(await database().$count(reservationEvents, late)).toBe(0)

    const days = { from: dayOf(NOW), until: addDays(dayOf(NOW), 30) }
    const [hall] = await availability(
      { counterIds: ['city-hall'], serviceIds: [], minutes: 30, ...days },
      NOW,
    )
    const marks = new Set(hall?.slots.map(({ state }) => state))
    expect(marks).toEqual(new Set(['open', 'few', 'full', 'closed']))
  })

  it('has residents with letters, passwords, notices and visits of their own', async () => {
    const rows = await database().select().from(residents)
    expect(rows.map(({ number }) => isResidentNumber(number))).not.toContain(false)
    expect(new Set(rows.map((row) => row.activatedAt !== null))).toEqual(new Set([true, false]))
    const theirs = await database().select().from(reservations).where(isNotNull(reservations.residentId))
    expect(theirs.some(({ startsAt }) => startsAt > NOW)).toBe(true)
    expect(theirs.some(({ startsAt }) => startsAt < NOW)).toBe(true)
    const trying = rows.find(({ number }) => number === residentToTry.number)
    expect(theirs.filter(({ residentId }) => residentId === trying?.id).length).toBeGreaterThan(1)
    const own = eq(residentCredentials.residentId, trying?.id ?? '')
    const [kept] = await database().select().from(residentCredentials).where(own)
    expect(await verifyPassword(residentToTry.password, kept?.passwordHash ?? '')).toBe(true)
  })

  it('has somebody protected, whose year is ending and whose mail waits, and what to heed with some', async () => {
    const officer = await staffMember({ role: 'protection_officer' })
    const rows = await protectionList(officer, protectionFilter.parse({}), NOW)
    expect(rows).toMatchObject([{ number: numberOfProtected, state: 'ending', mails: 1 }])
    const today = await todaysVisits(officer, ['city-hall'], NOW)
    const noted = await considerationsOfVisits(
      officer,
      today.map(({ id }) => id),
    )
    expect(noted.size).toBeGreaterThanOrEqual(2)
  })

  it('has visits that were booked, moved and ended by telephone, one of them of an account', async () => {
    const byPhone = sql`${reservationEvents.detail} ->> 'channel' = 'phone'`
    const rows = await database()
      .select({ kind: reservationEvents.kind, residentId: reservations.residentId })
      .from(reservationEvents)
      .innerJoin(reservations, eq(reservations.id, reservationEvents.reservationId))
      .where(byPhone)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['booked', 'changed', 'cancelled']))
    expect(rows.some(({ residentId }) => residentId)).toBe(true)
    const traced = await database().$count(auditEntries, eq(auditEntries.act, 'visit_booked'))
    expect(traced).toBeGreaterThan(0)
  })

  it('has visits that own their places unless cancelled, in the state of their last event', async () => {
    const lastEvent = sql`(select case kind when 'changed' then 'booked' else kind end from ${reservationEvents} e where e.reservation_id = ${reservations.id} order by id desc limit 1)`
    const ownsNone = sql`not exists (select from ${places} p where p.reservation_id = ${reservations.id})`
    const wrong = await database()
      .select({ number: reservations.number })
      .from(reservations)
      .where(
        sql`${lastEvent} <> ${reservations.status} or (${reservations.status} = 'cancelled') <> ${ownsNone}`,
      )
    expect(wrong).toEqual([])
  })
})

it.each([
  ['a Sunday', '2026-11-29T10:00:00+09:00', true],
  ['New Year', '2027-01-01T13:00:00+09:00', true],
  ['a leap day at night', '2028-02-29T23:50:00+09:00', false],
])('today is alive on %s', async (_, clock, isWaiting) => {
  const now = new Date(clock)
  await loadDemoCity(now)
  const today = await todaysVisits(await staffMember(), ['city-hall'], now)
  expect(today.length).toBeGreaterThan(5)
  expect(today.some(({ status }) => status === 'served')).toBe(true)
  expect(today.some(({ status }) => status === 'booked' || status === 'arrived')).toBe(isWaiting)
  const first = await firstFree({ counterIds: ['city-hall'], serviceIds: [], minutes: 30 }, now)
  expect(first && first.startsAt > now).toBe(true)
})
