import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentTries } from '#db/schema/residents.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aLetter } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { loginHash } from '#lib/ids.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import { addMinutes } from '#lib/time.ts'
import { addNoticeNumber } from './add-notice-number.ts'
import { searchFor } from './input.ts'
import { residentById, residentCounts, residentList } from './queries.ts'

beforeEach(resetDatabase)

describe('a search for residents', () => {
  const person = {
    answers: { name: '髙𠮷\u{E0100} 花子', kana: 'タカヨシ　ハナコ', phone: '090-0000-1234' },
  }

  it.each([
    '髙𠮷',
    '髙𠮷花子',
    ' 髙𠮷　花 ',
    'たかよし',
    'ﾀｶﾖｼ',
    'はなこ',
    '高吉',
    '09000001234',
    '+81 90-0000-1234',
    'a1b-123456',
    '１２３４',
    '(090) 0000-1234',
  ])('finds somebody by "%s"', async (typed) => {
    const [wanted] = [await aLetterHolder(person), await aLetterHolder({ answers: { name: '佐藤 花子' } })]
    const staff = await staffMember()
    await addNoticeNumber(staff, { residentId: wanted.id, number: 'A1B123456' }, NOW)
    const { items, total } = await residentList(staff, { search: searchFor(typed), page: 1 }, NOW)
    expect([items.map(({ number }) => number), total]).toEqual([[wanted.number], 1])
  })

  it('finds a number however it is written, and only that', async () => {
    const [wanted] = [await aLetterHolder(), await aLetterHolder()]
    const search = searchFor(` ${groupResidentNumber(wanted.number)} `)
    const { items } = await residentList(await staffMember(), { search, page: 1 }, NOW)
    expect(items.map(({ id }) => id)).toEqual([wanted.id])
  })

  it.each(['-', '子', '%', '_', '0900001', '1235', "' or true --", '\\'])(
    'finds nobody by "%s"',
    async (typed) => {
      await aLetterHolder(person)
      const found = await residentList(await staffMember(), { search: searchFor(typed), page: 1 }, NOW)
      expect(found).toEqual({ items: [], total: 0, pages: 1 })
    },
  )
})

describe('the list of resident IDs', () => {
  it('has fifty on a page, the newest first, each with where it stands', async () => {
    for (let minute = 0; minute < 51; minute += 1) await aLetterHolder({ createdAt: addMinutes(NOW, minute) })
    const newest = await aLetterHolder({ createdAt: addMinutes(NOW, 60), activatedAt: NOW })
    const staff = await staffMember()
    const first = await residentList(staff, { page: 1 }, NOW)
    expect([first.items.length, first.total, first.pages]).toEqual([50, 52, 2])
    expect(first.items[0]).toMatchObject({ number: newest.number, state: 'active' })
    expect((await residentList(staff, { page: 2 }, NOW)).items).toHaveLength(2)
    expect((await residentList(staff, { page: 2 }, addMinutes(NOW, 90 * 24 * 60))).items[0]?.state).toBe(
      'expired',
    )
  })

  it.each([
    ['name', ['ア', 'イ', 'ウ']],
    ['state', ['ア', 'イ', 'ウ']],
    ['issued_at', ['ウ', 'ア', 'イ']],
  ] as const)('stands by %s, either way round', async (sort, readings) => {
    const named = { ア: '安藤', イ: '伊藤', ウ: '宇野' }
    const made = { ア: 1, イ: 2, ウ: 0 }
    for (const kana of ['ア', 'ウ', 'イ'] as const)
      await aLetterHolder({
        createdAt: addMinutes(NOW, made[kana]),
        answers: { name: named[kana], kana },
        ...(kana !== 'ア' && { activatedAt: NOW }),
        ...(kana === 'ウ' && { closedAt: NOW }),
      })
    const staff = await staffMember()
    const listed = async (order: 'ascending' | 'descending') =>
      (await residentList(staff, { page: 1, sort, order }, NOW)).items.map(({ name }) => name)
    expect(await listed('ascending')).toEqual(readings.map((kana) => named[kana]))
    expect(await listed('descending')).toEqual(readings.toReversed().map((kana) => named[kana]))
  })

  it('counts where the IDs stand', async () => {
    await aLetterHolder()
    await aLetterHolder({ activatedAt: NOW })
    await aLetterHolder({ activatedAt: NOW, closedAt: NOW })
    expect(await residentCounts(await staffMember())).toEqual({ issued: 3, active: 1, waiting: 1, closed: 1 })
  })
})

describe('one resident', () => {
  it('is shown with visits, mail, record and pause, and with nothing that signs anybody in', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const person = await aLetterHolder()
    const other = await aLetterHolder()
    const own = await aReservation({ residentId: person.id })
    await aReservation({ residentId: other.id })
    const letter = await aLetter({ reservationId: own.id, secret: 'SECRET' })
    await addNoticeNumber(staff, { residentId: person.id, number: 'A1B123456' }, NOW)
    const lockedUntil = addMinutes(NOW, 5)
    await database()
      .insert(residentTries)
      .values({ loginHash: loginHash(person.number), failures: 6, lockedUntil, lastAt: NOW })

    const shown = await residentById(staff, person.id, NOW)
    expect(shown).toMatchObject({ number: person.number, state: 'waiting', lockedUntil })
    expect(shown?.visits.map(({ number }) => number)).toEqual([own.number])
    expect(shown?.letters.map(({ id }) => id)).toEqual([letter.id])
    expect(shown?.notices).toMatchObject([{ number: 'A1B123456', withdrawnAt: null }])
    expect(shown?.events).toMatchObject([{ kind: 'notice_number_added', staffName: '市川 みどり' }])
    expect(JSON.stringify(shown)).not.toMatch(/SECRET|Hash/)
    expect((await residentById(staff, person.id, lockedUntil))?.lockedUntil).toBeNull()
    expect(await residentById(staff, crypto.randomUUID(), NOW)).toBeNull()
  })
})
