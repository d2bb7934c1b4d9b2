import { asc } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aCounter, aReservation, aRowOfSlots, NEXT_WEEK, NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aStop, aVisit, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { cancelStranded } from './cancel.ts'
import { callFilter } from './input.ts'
import { markCalled } from './mark-called.ts'
import { calls, fasterWithCall } from './queries.ts'
import { undoCalled } from './undo-called.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

describe('the phone list', () => {
  it('has who could not be told by mail, with their number, and who called them', async () => {
    await aField({ form: 'booking', key: 'phone', kind: 'phone', label: { ja: '電話番号' } })
    const { visit, counterId, serviceId } = await aVisit({ answers: { phone: '03-0000-1111' } })
    const [next] = await aRowOfSlots(1, { counterId, startsAt: addMinutes(NEXT_WEEK, 120) })
    const mailed = await aReservation({
      owns: [next ?? { id: 0, counterId, startsAt: NOW, endsAt: NOW }],
      serviceIds: [serviceId],
      email: 'a@example.jp',
    })
    await aStop({ counterId })
    await cancelStranded(clerk, { people: [seen(visit), seen(mailed)], note: { ja: '' } }, NOW)
    const open = callFilter.parse({})
    const list = await calls(clerk, open)
    expect(list).toMatchObject([
      {
        number: visit.number,
        phone: '03-0000-1111',
        kind: 'cancelled',
        startsAt: NEXT_WEEK,
        isMailFailed: false,
        calledAt: null,
      },
    ])
    await database().update(outbox).set({ status: 'failed' })
    expect(await calls(clerk, open)).toMatchObject([
      { number: visit.number },
      { number: mailed.number, isMailFailed: true },
    ])
    expect(await calls(clerk, callFilter.parse({ q: mailed.number }))).toHaveLength(1)
    const listed = async (asked: object) =>
      (await calls(clerk, callFilter.parse(asked))).map((call) => call.number)
    const numbers = [visit.number, mailed.number]
    expect(await listed({ sort: 'before', order: 'descending' })).toEqual(numbers.toReversed())
    expect(await listed({ sort: 'number' })).toEqual(numbers.toSorted())
    expect(await listed({ sort: 'number', order: 'descending' })).toEqual(numbers.toSorted().toReversed())
    const id = list[0]?.id ?? ''
    expect(await markCalled(clerk, id, addMinutes(NOW, 5))).toEqual({ ok: true, value: null })
    expect(await markCalled(clerk, id, addMinutes(NOW, 6))).toEqual({ ok: false, reason: 'already_done' })
    expect(await calls(clerk, callFilter.parse({ state: 'done' }))).toMatchObject([
      { id, calledAt: addMinutes(NOW, 5), calledBy: '窓口 花子' },
    ])
    const faster = { at: addMinutes(NOW, 5), name: '窓口 花子' }
    expect(await fasterWithCall(clerk, id)).toEqual(faster)

    const { id: elsewhere } = await aCounter()
    const other = await staffMember({ role: 'clerk', counterIds: [elsewhere] })
    const back = (staff: StaffMember) => undoCalled(staff, id, addMinutes(NOW, 7))
    expect(await back(other)).toEqual({ ok: false, reason: 'already_done' })
    expect(await fasterWithCall(other, id)).toBeNull()
    const first = await staffMember({ role: 'clerk', name: '係長 次郎' })
    expect(await back(first)).toEqual({ ok: true, value: null })
    expect(await back(clerk)).toEqual({ ok: false, reason: 'already_done' })
    expect(await fasterWithCall(clerk, id)).toEqual({ at: addMinutes(NOW, 7), name: '係長 次郎' })
    expect(await calls(clerk, callFilter.parse({ state: 'done' }))).toEqual([])
    expect(await calls(clerk, callFilter.parse({ q: visit.number }))).toMatchObject([{ id, calledBy: null }])
    const acts = await database()
      .select({ act: auditEntries.act })
      .from(auditEntries)
      .orderBy(asc(auditEntries.id))
    expect(acts.slice(-2)).toEqual([{ act: 'visit_called' }, { act: 'visit_uncalled' }])
  })
})
