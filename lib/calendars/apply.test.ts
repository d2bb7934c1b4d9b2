import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { eq, isNotNull } from 'drizzle-orm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { calendarPieces, calendarRuns, type WantedChange } from '#db/schema/changes.ts'
import { closures, counters, openingRules } from '#db/schema/counters.ts'
import { places, slots } from '#db/schema/slots.ts'
import { crowd } from '#db/testing/crowd.ts'
import {
  aCounter,
  aReservation,
  aService,
  NOW,
  someSettings,
  staffMember,
  systemJob,
} from '#db/testing/factories.ts'
import { openCounter, slotAt, slotsOn } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aPartner } from '#db/testing/town.ts'
import type { StaffMember } from '#lib/actor.ts'
import { batches } from '#lib/changes/queries.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { addMinutes } from '#lib/time.ts'
import { applyDraft } from './apply.ts'
import { draftChanges } from './draft.ts'
import { generatePlaces } from './generate-places.ts'
import { dryRun, runsUnderWay, runToShow } from './queries.ts'
import { undoAct } from './undo-act.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ horizonDays: 7 })
  staff = await staffMember()
  await aCounter({ id: 'hall' })
  await openCounter('hall')
  await generateSlots(systemJob(), NOW)
})

const DAY = '2026-11-26'

const closure = (): WantedChange => {
  const id = randomUUID()
  const after = { id, counterId: 'hall', firstDay: DAY, lastDay: DAY, reason: { ja: '点検' } }
  return { thing: 'closure', thingId: id, before: null, after }
}

const draft = (...changes: WantedChange[]) =>
  draftChanges(staff, { kind: 'closure_saved', backTo: '/staff/settings', changes }, NOW)

async function apply(draftId: string, now = NOW): Promise<string> {
  const applied = await applyDraft(staff, draftId, now)
  if (!applied.ok) throw new Error(applied.reason)
  return applied.value.runId
}

describe('a change of the calendar', () => {
  it('is shown before, made when confirmed, and taken back by the same road', async () => {
    const visit = await aReservation({ owns: [await slotAt('09:00', DAY)], email: 'a@example.jp' })
    const draftId = await draft(closure())
    expect(await dryRun(staff, draftId, NOW)).toMatchObject({
      isCurrent: true,
      strandedCount: 1,
      told: [{ locale: 'ja', reach: 'mail', count: 1 }],
      stranded: [{ number: visit.number, counterId: 'hall' }],
      counters: [{ counterId: 'hall', placesAdded: 0, placesRemoved: 11, stranded: 1, daysLost: [DAY] }],
    })
    expect(await database().$count(closures)).toBe(0)

    const runId = await apply(draftId)
    expect(await runToShow(staff, runId)).toMatchObject({ state: 'waiting', pieces: 1, piecesDone: 0 })
    expect(await runsUnderWay(staff)).toMatchObject([{ id: runId, pieces: 1, piecesDone: 0 }])
    await generatePlaces(systemJob(), NOW)
    expect(await runToShow(staff, runId)).toMatchObject({ state: 'done', placesRemoved: 11, stranded: 1 })
    expect(await runsUnderWay(staff)).toEqual([])
    expect(await slotsOn(DAY)).toEqual(['09:00 w1'])
    expect(await applyDraft(staff, draftId, NOW)).toEqual({ ok: false, reason: 'confirmed_already' })

    const [batch] = await batches(staff)
    const undoing = await undoAct(staff, batch?.id ?? '', NOW)
    if (!undoing.ok) throw new Error(undoing.reason)
    const undoId = undoing.value.next.split('/').at(-1) ?? ''
    expect(await dryRun(staff, undoId, NOW)).toMatchObject({
      strandedCount: 0,
      counters: [{ placesAdded: 11 }],
    })
    await apply(undoId, addMinutes(NOW, 1))
    await generatePlaces(systemJob(), NOW)
    expect(await database().$count(closures)).toBe(0)
    expect(await slotsOn(DAY)).toEqual(['09:00 123', '09:15 123', '09:30 123', '09:45 123'])
    expect(await undoAct(staff, batch?.id ?? '', NOW)).toEqual({ ok: false, reason: 'undone_already' })
  })

  it('is refused when somebody changed the same row since, with nothing written', async () => {
    const [rule] = await database().select().from(openingRules)
    const before = { ...rule }
    const change = { thing: 'opening_rule' as const, thingId: rule?.id ?? '', before }
    const late = await draft({ ...change, after: { ...before, lanes: 1 } }, closure())
    await apply(await draft({ ...change, after: { ...before, lanes: 5 } }))
    expect(await dryRun(staff, late, NOW)).toMatchObject({ isCurrent: false })
    expect(await applyDraft(staff, late, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect(await database().$count(closures)).toBe(0)
    expect(await database().$count(calendarRuns)).toBe(1)
  })

  it('shows which bookings are stranded only to those who may see them', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(dryRun(clerk, await draft(closure()), NOW)).rejects.toThrow('lacks calendar.edit')
    expect(await dryRun(staff, randomUUID(), NOW)).toBeNull()
  })

  it('that changes no place has no work to do', async () => {
    const change = closure()
    const after = { ...change.after, firstDay: '2026-11-28', lastDay: '2026-11-29' }
    const runId = await apply(await draft({ ...change, after }))
    expect(await runToShow(staff, runId)).toMatchObject({ state: 'done', pieces: 0 })
  })

  it('of two that meet, the places are as the last one says', async () => {
    await apply(await draft(closure()))
    const [rule] = await database().select().from(openingRules)
    const change = { thing: 'opening_rule' as const, thingId: rule?.id ?? '', before: { ...rule } }
    await apply(await draft({ ...change, after: { ...rule, lanes: 1 } }))
    await Promise.all([generatePlaces(systemJob(), NOW), generateSlots(systemJob(), NOW)])
    while ((await generatePlaces(systemJob(), NOW)).isMoreDue);
    expect(await slotsOn(DAY)).toEqual([])
    expect(await slotsOn('2026-11-27')).toEqual(['09:00 1', '09:15 1', '09:30 1', '09:45 1'])
    expect(await generateSlots(systemJob(), NOW)).toEqual({ placesAdded: 0, placesRemoved: 0, stranded: 0 })
  })
})

describe('the places of a year', () => {
  const COUNTERS = 6

  beforeEach(async () => {
    await someSettings({ horizonDays: 365 })
    const service = await aService({ id: 'move', firstMinutes: 15 })
    for (let nth = 1; nth <= COUNTERS; nth += 1) await aCounter({ id: `year-${nth}`, takes: [service] })
  })

  const openAll = async () => {
    const rules = Array.from({ length: COUNTERS }, (_, index) => ({
      id: randomUUID() as string,
      counterId: `year-${index + 1}`,
      ...{ weekdays: [1, 2, 3, 4, 5], opens: '09:00', closes: '12:00', slotMinutes: 15, lanes: 4 },
      validFrom: '2026-01-01',
    }))
    return apply(
      await draft(
        ...rules.map((after) => ({ thing: 'opening_rule' as const, thingId: after.id, before: null, after })),
      ),
    )
  }

  it('are made whole though the process that makes them is killed in the middle', async () => {
    const runId = await openAll()
    const whole = (await runToShow(staff, runId))?.pieces ?? 0
    expect(whole).toBeGreaterThan(COUNTERS)
    // Nobody can make places at the last counter meanwhile, so it is at work whenever it is killed.
    await database().transaction(async (tx) => {
      await tx
        .select()
        .from(counters)
        .where(eq(counters.id, `year-${COUNTERS}`))
        .for('update')
      const killed = startMaker()
      await vi.waitFor(async () => expect(await piecesDone()).toBeGreaterThan(2), { timeout: 50_000 })
      killed.maker.kill('SIGKILL')
      await killed.ended
    })
    expect(await piecesDone()).toBeLessThan(whole)
    await startMaker().ended
    const run = await runToShow(staff, runId)
    expect(run).toMatchObject({ state: 'done', piecesDone: whole, waiting: [] })
    // Counted once each, whoever made them; the first counter has places of its own.
    const [hall] = [await database().$count(slots, eq(slots.counterId, 'hall'))]
    expect(await database().$count(places)).toBe((run?.placesAdded ?? 0) + hall * 3)
    expect(await generateSlots(systemJob(), NOW)).toMatchObject({ placesRemoved: 0, stranded: 0 })
  })

  it('take no place from anybody who books while they change', async () => {
    await openAll()
    while ((await generatePlaces(systemJob(), NOW)).isMoreDue);
    const clientId = await aPartner()
    const rules = await database().select().from(openingRules).where(eq(openingRules.counterId, 'year-1'))
    const fewer = rules.map((before) => ({
      ...{ thing: 'opening_rule' as const, thingId: before.id, before: { ...before } },
      after: { ...before, closes: '11:00', lanes: 2 },
    }))
    const wishes = Array.from({ length: 120 }, (_, index) => ({
      verb: 'book' as const,
      clientId,
      now: NOW,
      wish: {
        counter: 'year-1',
        startsAt: addMinutes(new Date('2026-11-25T09:00:00+09:00'), (index % 12) * 15).toISOString(),
        visitors: [{ service: 'move' }],
        locale: 'ja' as const,
      },
    }))
    const runId = await apply(await draft(...fewer))
    const [answers] = await Promise.all([crowd(wishes), generatePlaces(systemJob(), NOW)])
    const booked = answers.filter(({ ok }) => ok).length
    expect(booked).toBeGreaterThan(0)
    expect(await database().$count(places, isNotNull(places.reservationId))).toBe(booked)
    expect((await runToShow(staff, runId))?.state).toBe('done')
  })
})

const piecesDone = () => database().$count(calendarPieces, isNotNull(calendarPieces.doneAt))

function startMaker(): { maker: ChildProcess; ended: Promise<unknown> } {
  const maker = fork(new URL('../../db/testing/place-maker.ts', import.meta.url), {
    serialization: 'advanced',
  })
  maker.send(NOW)
  return { maker, ended: once(maker, 'exit') }
}
