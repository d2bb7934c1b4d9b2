import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { noticeNumbers, residentEvents } from '#db/schema/residents.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { addNoticeNumber } from './add-notice-number.ts'
import { noticeNumberInput } from './input.ts'
import { withdrawNoticeNumber } from './withdraw-notice-number.ts'

beforeEach(resetDatabase)

describe('the number of a notice', () => {
  it('is given to a resident and taken back, each by somebody', async () => {
    const { id: residentId } = await aLetterHolder()
    const clerk = await staffMember({ role: 'clerk' })
    const given = { residentId, number: 'A1B123456' }
    expect(await addNoticeNumber(clerk, given, NOW)).toMatchObject({ ok: true })
    expect(await withdrawNoticeNumber(clerk, given, NOW)).toMatchObject({ ok: true })
    expect(await database().select().from(noticeNumbers)).toMatchObject([{ ...given, withdrawnAt: NOW }])
    const acts = await database().select().from(residentEvents)
    expect(acts.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ['notice_number_added', clerk.staffId],
      ['notice_number_withdrawn', clerk.staffId],
    ])
    const slow = await staffMember()
    expect(await withdrawNoticeNumber(slow, given, addMinutes(NOW, 1))).toEqual({
      ok: false,
      reason: 'not_given',
    })
    const about = { kind: 'resident', id: residentId } as const
    expect(await lastTraced(slow, about, ['notice_withdrawn'])).toEqual({ name: '窓口 花子', at: NOW })
    expect(await lastTraced(slow, about, ['resident_closed'])).toBeNull()
  })

  it('belongs to one resident, also after it was withdrawn', async () => {
    const [one, other] = [await aLetterHolder(), await aLetterHolder()]
    const staff = await staffMember()
    const number = 'A1B123456'
    await addNoticeNumber(staff, { residentId: one.id, number }, NOW)
    await withdrawNoticeNumber(staff, { residentId: one.id, number }, NOW)
    expect(await addNoticeNumber(staff, { residentId: other.id, number }, NOW)).toEqual({
      ok: false,
      reason: 'notice_number_taken',
    })
    expect(await withdrawNoticeNumber(staff, { residentId: other.id, number }, NOW)).toEqual({
      ok: false,
      reason: 'not_given',
    })
  })

  it('is not given to a closed account, nor to nobody', async () => {
    const staff = await staffMember()
    const { id } = await aLetterHolder({ closedAt: NOW })
    const give = (residentId: string) => addNoticeNumber(staff, { residentId, number: 'A1B123456' }, NOW)
    expect(await give(id)).toEqual({ ok: false, reason: 'closed' })
    expect(await give(crypto.randomUUID())).toEqual({ ok: false, reason: 'not_found' })
    expect(await database().$count(noticeNumbers)).toBe(0)
  })

  it.each([
    ['A1B-123456', 'A1B123456'],
    ['ａ１ｂ－１２３４５６', 'A1B123456'],
    [' 001 234567 ', '001234567'],
  ])('%s is read as %s', (typed, number) => {
    expect(noticeNumberInput.parse({ noticeNumber: typed })).toEqual({ noticeNumber: number })
  })

  it.each(['', 'A1B12345', 'A1B1234567', 'あ1B123456'])('"%s" is none', (typed) => {
    expect(noticeNumberInput.safeParse({ noticeNumber: typed }).success).toBe(false)
  })
})
