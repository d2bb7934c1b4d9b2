import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import { closures, exclusions } from '#db/schema/counters.ts'
import { aCounter, aReservation, NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { openCounter, slotAt } from '#db/testing/opening.ts'
import { pictureOf } from '#db/testing/pictures.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import type { Day } from '#lib/time.ts'
import { draftPainting } from './draft.ts'
import type { DaysInput, PaintInput } from './input.ts'
import { dayToPaint, pictureOfDay } from './queries.ts'
import { openTimes, pictureText } from './rules.ts'

/** Wednesday; the counter is open on weekdays from nine to ten with three lanes in quarters of an hour. */
const TOMORROW: Day = '2026-11-25'
const SEEN = '09:00-10:00/15=3/0/0/0'

let staff: StaffMember
let counterId: string

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  counterId = (await aCounter()).id
  await openCounter(counterId)
})

const paint = (text: string, values: Partial<DaysInput> = {}) =>
  draftPainting(
    staff,
    {
      counterId,
      day: TOMORROW,
      picture: pictureOf(text),
      seen: SEEN,
      apply: 'day',
      days: [],
      weekdays: [],
      counters: [],
      until: undefined,
      reason: '',
      backTo: '/staff/settings/calendar/paint',
      ...values,
    },
    NOW,
  )

async function drafted(id: string) {
  const [draft] = await database().select().from(calendarDrafts).where(eq(calendarDrafts.id, id))
  return draft
}

describe('a painting', () => {
  it('waits as a draft with what it would add', async () => {
    const result = await paint('09:00-09:30/15=3/0/0/0 09:30-10:00/15=2/0/1/0', { reason: '研修' })
    if (!result.ok) throw new Error(result.reason)
    expect(await drafted(result.value)).toMatchObject({
      kind: 'painted',
      madeBy: staff.staffId,
      confirmedAt: null,
      changes: [
        {
          thing: 'capacity_change',
          before: null,
          after: {
            counterId,
            firstDay: TOMORROW,
            lastDay: TOMORROW,
            weekdays: null,
            opens: '09:30',
            closes: '10:00',
            lanes: 2,
            webLanes: 0,
            phoneLanes: 1,
            walkInLanes: 0,
            reason: { ja: '研修' },
          },
        },
      ],
    })
    expect(await pictureOfDay(staff, counterId, TOMORROW)).toHaveLength(4)
  })

  it('replaces what was decided for the day before, whole rows as they are stored', async () => {
    const whole = { counterId, firstDay: TOMORROW, lastDay: TOMORROW, reason: { ja: '会議' } }
    const [row] = await database()
      .insert(exclusions)
      .values({ ...whole, opens: '09:00', closes: '09:30' })
      .returning()
    const seen = '09:00-09:30/15=0/0/0/0 09:30-10:00/15=3/0/0/0'
    const result = await paint(SEEN, { seen })
    if (!result.ok) throw new Error(result.reason)
    expect((await drafted(result.value))?.changes).toEqual([
      {
        thing: 'exclusion',
        thingId: row?.id,
        before: { ...row, opens: '09:00', closes: '09:30' },
        after: null,
      },
    ])
  })

  it('is meant for further counters too, whatever their own slots are', async () => {
    const other = (await aCounter()).id
    await openCounter(other, { slotMinutes: 30 })
    const result = await paint('09:00-09:30/15=0/0/0/0 09:30-10:00/15=2/0/0/0', {
      counters: [other, counterId],
    })
    if (!result.ok) throw new Error(result.reason)
    await applyDraft(staff, result.value, NOW)
    for (const id of [counterId, other])
      expect(openTimes((await pictureOfDay(staff, id, TOMORROW)) ?? [])).toEqual(
        pictureOf('09:30-10:00/15=2/0/0/0'),
      )
    expect(await paint(SEEN, { counters: ['elsewhere'] })).toEqual({ ok: false, reason: 'changed_meanwhile' })
  })

  it('is meant for the same weekday up to a day, without holidays and closed days', async () => {
    await database()
      .insert(closures)
      .values({ counterId, firstDay: '2026-12-09', lastDay: '2026-12-09', reason: { ja: '点検' } })
    const result = await paint('09:00-10:00/15=1/0/0/0', { apply: 'weekday', until: '2027-01-06' })
    if (!result.ok) throw new Error(result.reason)
    const changes = (await drafted(result.value))?.changes
    expect(changes?.map(({ after }) => [after?.firstDay, after?.lastDay, after?.weekdays])).toEqual([
      [TOMORROW, '2027-01-06', [3]],
    ])
  })

  it('is meant for weekdays that are chosen, up to a day', async () => {
    const values = { apply: 'weekday', until: '2026-12-04', weekdays: [1, 5, 6] } as const
    const result = await paint('09:00-10:00/15=1/0/0/0', { ...values, weekdays: [...values.weekdays] })
    if (!result.ok) throw new Error(result.reason)
    await applyDraft(staff, result.value, NOW)
    const lanesOn = async (day: Day) => (await pictureOfDay(staff, counterId, day))?.map(({ lanes }) => lanes)
    // The painted Wednesday is not among them, and on Saturdays the counter is not open.
    expect(await lanesOn(TOMORROW)).toEqual([3, 3, 3, 3])
    for (const day of ['2026-11-27', '2026-11-30', '2026-12-04'])
      expect(await lanesOn(day)).toEqual([1, 1, 1, 1])
    for (const day of ['2026-11-26', '2026-12-03', '2026-12-07'])
      expect(await lanesOn(day)).toEqual([3, 3, 3, 3])
    expect(await lanesOn('2026-11-28')).toEqual([])
  })

  it('is cleared on chosen days at several counters, as the opening rules have it, whatever is painted', async () => {
    const other = (await aCounter()).id
    await openCounter(other, { lanes: 2 })
    const closing = await paint('', { apply: 'days', days: [TOMORROW, '2026-11-26'], counters: [other] })
    if (!closing.ok) throw new Error(closing.reason)
    await applyDraft(staff, closing.value, NOW)
    const seen = '09:00-10:00/15=0/0/0/0'
    const cleared = await paint('', { picture: null, seen, counters: [other] })
    if (!cleared.ok) throw new Error(cleared.reason)
    await applyDraft(staff, cleared.value, NOW)
    const openOn = async (id: string, day: Day) =>
      pictureText(openTimes((await pictureOfDay(staff, id, day)) ?? []))
    expect(await openOn(counterId, TOMORROW)).toBe(SEEN)
    expect(await openOn(other, TOMORROW)).toBe('09:00-10:00/15=2/0/0/0')
    expect(await openOn(counterId, '2026-11-26')).toBe('')
    expect(await paint('', { picture: null })).toEqual({ ok: false, reason: 'nothing_changed' })
  })

  it.each([
    ['as it is', SEEN, {}, 'nothing_changed'],
    ['of a day that was changed meanwhile', SEEN, { seen: '' }, 'changed_meanwhile'],
    ['of a day that is over', '', { apply: 'days', days: ['2026-11-23'] }, 'past_day'],
    ['of a closed day', '', { apply: 'days', days: ['2026-12-09'] }, 'day_closed'],
    ['of a counter that is not there', '', { counterId: 'nowhere' }, 'changed_meanwhile'],
  ] as [string, string, Partial<PaintInput>, string][])('%s is refused', async (_, text, values, reason) => {
    await database()
      .insert(closures)
      .values({ counterId, firstDay: '2026-12-09', lastDay: '2026-12-09', reason: { ja: '点検' } })
    expect(await paint(text, values)).toEqual({ ok: false, reason })
    expect(await database().$count(calendarDrafts)).toBe(0)
  })

  it('is refused where all counters stand still', async () => {
    await database()
      .insert(exclusions)
      .values({
        firstDay: TOMORROW,
        lastDay: TOMORROW,
        opens: '09:00',
        closes: '09:15',
        reason: { ja: '保守' },
      })
    const seen = '09:00-09:15/15=0/0/0/0 09:15-10:00/15=3/0/0/0'
    expect(await paint(SEEN, { seen })).toEqual({ ok: false, reason: 'not_possible' })
  })

  it('is the administrator’s', async () => {
    staff = await staffMember({ role: 'clerk' })
    await expect(paint('')).rejects.toThrow('lacks calendar.edit')
    await expect(dayToPaint(staff, { counterId, day: TOMORROW }, NOW)).rejects.toThrow('lacks calendar.edit')
  })
})

describe('a day to paint', () => {
  it('shows who owns what, and which times nothing can be done about', async () => {
    await generateSlots(systemJob(), NOW)
    await aReservation({ owns: [await slotAt('09:30', TOMORROW)], lane: 2 })
    await database()
      .insert(exclusions)
      .values({
        firstDay: TOMORROW,
        lastDay: TOMORROW,
        opens: '09:00',
        closes: '09:15',
        reason: { ja: '保守' },
      })
    const day = await dayToPaint(staff, { counterId, day: TOMORROW }, NOW)
    expect(day?.times.map(({ opens, lanes, owned, lock }) => [opens, lanes, owned, lock])).toEqual([
      ['09:00', 0, [], 'all_counters'],
      ['09:15', 3, [], null],
      ['09:30', 3, [2], null],
      ['09:45', 3, [], null],
    ])
    expect(day?.week.map(({ day: each, owned }) => [each, owned])[2]).toEqual([TOMORROW, 1])
  })

  it('has further times to open, closed, and locks what has begun', async () => {
    const further = { from: '09:30', until: '11:00', minutes: 30 }
    const day = await dayToPaint(staff, { counterId, day: '2026-11-24', further }, NOW)
    expect(day?.times.map(({ opens, lanes, lock }) => [opens, lanes, lock])).toEqual([
      ['09:00', 3, 'begun'],
      ['09:15', 3, 'begun'],
      ['09:30', 3, 'begun'],
      ['09:45', 3, 'begun'],
      ['10:00', 0, 'begun'],
      ['10:30', 0, null],
    ])
    expect(await dayToPaint(staff, { counterId: 'nowhere', day: TOMORROW }, NOW)).toBeNull()
  })
})
