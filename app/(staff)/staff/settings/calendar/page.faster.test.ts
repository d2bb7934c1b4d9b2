import { beforeEach, expect, it } from 'vitest'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { dryRun } from '#lib/calendars/queries.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { batches, lastChange } from '#lib/changes/queries.ts'
import { moveCounter } from '#lib/counters/move.ts'
import { lastArranged, lastChangeOf, lastOfAct, lastOfCalendar, newestRecorded } from '#lib/latest/queries.ts'
import { draftExceptions, draftRemoval } from '#lib/openings/draft-exceptions.ts'
import { draftHoliday } from '#lib/openings/draft-holidays.ts'
import { draftPattern } from '#lib/openings/draft-pattern.ts'
import { draftYearEnd } from '#lib/openings/draft-year-end.ts'
import { openings, seenOf } from '#lib/openings/queries.ts'
import type { ExceptionWish } from '#lib/openings/rules.ts'
import { draftPainting } from '#lib/pictures/draft.ts'
import { dayToPaint } from '#lib/pictures/queries.ts'
import { type Result, refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'

const LATER = addMinutes(NOW, 7)
const BACK = '/staff/settings/calendar'
const DAY = '2026-12-10'

const closed: ExceptionWish = {
  kind: 'closure',
  counterIds: ['hall'],
  firstDay: DAY,
  lastDay: DAY,
  weekdays: null,
  opens: null,
  closes: null,
  slotMinutes: null,
  shares: null,
  reason: { ja: '点検' },
}

/** A draft goes through its dry run at once. */
async function made(by: StaffMember, drafted: Result<{ draftId: string } | string, string>, at: Date) {
  if (!drafted.ok) return drafted
  const { value } = drafted
  return await applyDraft(by, typeof value === 'string' ? value : value.draftId, at)
}

async function aClosure(by: StaffMember) {
  const added = await draftExceptions(by, { name: null, wish: closed, seen: '', backTo: BACK }, NOW)
  await made(by, added, NOW)
  const [closure] = (await openings(by)).exceptions
  if (!closure) throw new Error('nothing was closed')
  return { closure, name: { kind: closure.kind, id: closure.id }, seen: seenOf(closure) }
}

type Act = {
  save: (by: StaffMember, at: Date) => Promise<Result<unknown, string>>
  named: () => Promise<{ name: string | null; at: Date } | null | undefined>
}

/** Opens a page of the calendar: what saving there does, and whom it names to who was slower. */
const pages: Record<string, (reader: StaffMember) => Promise<Act>> = {
  'a pattern': async (reader) => {
    const [kept] = (await openings(reader)).patterns
    if (!kept) throw new Error('there is no pattern')
    const { counterId, rows, ...pattern } = kept
    const wish = {
      rule: rows[0]?.id ?? '',
      pattern: { ...pattern, counterIds: [counterId], validUntil: '2027-03-31' },
      changeFrom: null,
      seen: seenOf(rows),
      backTo: BACK,
    }
    return {
      save: async (by, at) => made(by, await draftPattern(by, wish, at), at),
      named: () =>
        lastChange(
          reader,
          'opening_rule',
          rows.map(({ id }) => id),
        ),
    }
  },
  'an exception': async (reader) => {
    const { name, seen } = await aClosure(reader)
    const wish = { name, wish: { ...closed, lastDay: '2026-12-11' }, seen, backTo: BACK }
    return {
      save: async (by, at) => made(by, await draftExceptions(by, wish, at), at),
      named: () => lastChange(reader, 'closure', [name.id]),
    }
  },
  'the list of exceptions': async (reader) => {
    const { name, seen } = await aClosure(reader)
    return {
      save: async (by, at) =>
        made(by, await draftRemoval(by, { chosen: [{ ...name, seen }], backTo: BACK }, at), at),
      named: () => lastChangeOf(reader, [{ thing: 'closure', thingId: name.id }]),
    }
  },
  'a holiday': async (reader) => {
    const seen = await newestRecorded(reader, 'holiday_change')
    const wish = { day: '2026-07-01', wish: { isHoliday: true, name: { ja: '市の日' } }, seen }
    return {
      save: async (by, at) => made(by, await draftHoliday(by, wish, at), at),
      named: () => lastChange(reader, 'holiday_change', ['2026-07-01']),
    }
  },
  'the year’s end': async (reader) => ({
    save: async (by, at) =>
      made(by, await draftYearEnd(by, { from: '12-28', until: '01-04', seen: 0 }, at), at),
    named: () => lastChange(reader, 'setting', ['yearEnd']),
  }),
  'a painted day': async (reader) => {
    const shown = await dayToPaint(reader, { counterId: 'hall', day: DAY }, NOW)
    if (!shown) throw new Error('there is no such day')
    const picture = shown.drawn.map((time) => ({
      ...time,
      lanes: 1,
      webLanes: 0,
      phoneLanes: 0,
      walkInLanes: 0,
    }))
    const wish = {
      ...{ counterId: 'hall', day: DAY, seen: shown.seen, picture, apply: 'day' as const },
      ...{ days: [], counters: [], weekdays: [], until: undefined, reason: '', backTo: BACK },
    }
    return {
      save: async (by, at) => made(by, await draftPainting(by, wish, at), at),
      named: () => lastOfCalendar(reader, 'hall'),
    }
  },
  'a dry run': async (reader) => {
    const { name, seen } = await aClosure(reader)
    const drafts = await Promise.all(
      ['2026-12-11', '2026-12-12'].map((lastDay) =>
        draftExceptions(reader, { name, wish: { ...closed, lastDay }, seen, backTo: BACK }, NOW),
      ),
    )
    const ids = drafts.flatMap((draft) => (draft.ok ? [draft.value.draftId] : []))
    const [slow = ''] = ids
    return {
      save: (by, at) => applyDraft(by, ids.pop() ?? '', at),
      named: async () => (await dryRun(reader, slow, LATER))?.faster,
    }
  },
  'an order': async (reader) => ({
    save: (by, at) => moveCounter(by, { id: 'house', direction: 'up', above: 'hall', below: '' }, at),
    named: () => lastArranged(reader, 'counter', ['hall', 'house']),
  }),
}

beforeEach(async () => {
  await resetDatabase()
  await aCounter({ id: 'hall', position: 1 })
  await openCounter('hall')
  await aCounter({ id: 'house', position: 2 })
})

const two = async () =>
  [await staffMember({ name: '遅井 太郎' }), await staffMember({ name: '早川 花子' })] as const

it.each(Object.entries(pages))(
  'of two with %s, the slower is told who was faster and when',
  async (_, open) => {
    const [slow, fast] = await two()
    const { save, named } = await open(slow)
    expect(await save(fast, LATER)).toMatchObject({ ok: true })
    const late = await save(slow, addMinutes(LATER, 1))
    expect([refused('changed_meanwhile'), refused('gone')]).toContainEqual(late)
    expect(await named()).toEqual({ name: '早川 花子', at: LATER })
  },
)

it('a dry run that somebody else confirmed says who, and when', async () => {
  const [slow, fast] = await two()
  const drafted = await draftExceptions(slow, { name: null, wish: closed, seen: '', backTo: BACK }, NOW)
  if (!drafted.ok) throw new Error(drafted.reason)
  const { draftId } = drafted.value
  await applyDraft(fast, draftId, LATER)
  expect(await applyDraft(slow, draftId, LATER)).toEqual(refused('confirmed_already'))
  expect((await dryRun(slow, draftId, LATER))?.faster).toEqual({ name: '早川 花子', at: LATER })
})

it('an act that somebody else took back, or changed again, says who it was', async () => {
  const [slow, fast] = await two()
  await moveCounter(slow, { id: 'house', direction: 'up', above: 'hall', below: '' }, NOW)
  const act = (await batches(slow))[0]?.id ?? ''
  expect(await undoAct(fast, act, LATER)).toMatchObject({ ok: true })
  expect(await undoAct(slow, act, LATER)).toEqual(refused('undone_already'))
  expect(await lastOfAct(slow, act)).toEqual({ name: '早川 花子', at: LATER })
})
