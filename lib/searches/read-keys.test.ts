import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database, driver } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { reservationKeys, residentKeys } from '#db/schema/search-keys.ts'
import { aReservation } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import { searchKey } from '#lib/search-key.ts'
import { isVisitWithKey, type KeyWish } from './read-keys.ts'

beforeEach(resetDatabase)

const ANSWERS = {
  name: '髙﨑　花子',
  kana: 'タカサキ　ハナコ',
  phone: '090-1234-5678',
  birthday: '1990-01-02',
  address: { postalCode: '100-0001', address: '千代田区', building: '' },
}

const KEYS = [
  ['birthday', '19900102'],
  ['kana', 'タカサキハナコ'],
  ['kana', 'ハナコ'],
  ['name', '花子'],
  ['name', '高崎花子'],
  ['phone', '09012345678'],
  ['phone', '5678'],
]

const keysOf = async (id: string) => {
  const rows = await driver()<{ kind: string; key: string }[]>`
    select kind, key from reservation_keys where reservation_id = ${id}
    union all select kind, key from resident_keys where resident_id = ${id}`
  return rows.map(({ kind, key }) => [kind, key]).toSorted()
}

describe('the keys that the database keeps', () => {
  it('are made of what was answered at booking, and of nothing else in it', async () => {
    const { id } = await aReservation({ answers: ANSWERS })
    expect(await keysOf(id)).toEqual(KEYS.toSorted())
  })

  it('are made of what a resident has told', async () => {
    const { id } = await aLetterHolder({ answers: ANSWERS })
    expect(await keysOf(id)).toEqual(KEYS.toSorted())
  })

  it('say by which reading their person stands in a list of names, where they are of a name', async () => {
    await aReservation({ answers: ANSWERS })
    const person = await aLetterHolder({ answers: { name: '高﨑 一郎' } })
    const readings = () => driver()<{ kind: string; reading: string | null }[]>`
      select distinct kind, reading from (table reservation_keys union all table resident_keys) as keys
      order by kind, reading`
    expect((await readings()).map(({ kind, reading }) => [kind, reading])).toEqual([
      ['birthday', null],
      ['kana', 'タカサキ　ハナコ'],
      ['name', 'タカサキ　ハナコ'],
      ['name', '高﨑 一郎'],
      ['phone', null],
    ])
    await database().delete(reservationKeys)
    await database()
      .update(residents)
      .set({ answers: { name: '高﨑 一郎', kana: 'タカサキ イチロウ' } })
      .where(eq(residents.id, person.id))
    expect(new Set((await readings()).map(({ reading }) => reading))).toEqual(new Set(['タカサキ イチロウ']))
  })

  it('change with the answers', async () => {
    const { id } = await aReservation({ answers: ANSWERS })
    await database()
      .update(reservations)
      .set({ answers: { name: '佐藤' } })
      .where(eq(reservations.id, id))
    expect(await keysOf(id)).toEqual([['name', '佐藤']])
  })

  it('are gone with the answers', async () => {
    const visit = await aReservation({ answers: ANSWERS })
    const person = await aLetterHolder({ answers: ANSWERS })
    await database().update(reservations).set({ answers: {} })
    await database().update(residents).set({ answers: {} })
    expect([...(await keysOf(visit.id)), ...(await keysOf(person.id))]).toEqual([])
    expect(await database().$count(reservationKeys)).toBe(0)
    expect(await database().$count(residentKeys)).toBe(0)
  })

  it('are made of the city’s own questions for a reading or a phone number too', async () => {
    await database()
      .insert(fieldDefinitions)
      .values({ form: 'booking', key: 'own_1', kind: 'phone', label: { ja: '日中の電話番号' } })
    const { id } = await aReservation({ answers: { own_1: '03 1111 2222', own_2: '03 3333 4444' } })
    expect(await keysOf(id)).toEqual([
      ['phone', '0311112222'],
      ['phone', '2222'],
    ])
  })

  it('take answers that are none', async () => {
    const { id } = await aReservation({
      answers: { name: ' ・ ', kana: '******', phone: '1', birthday: '' },
    })
    expect(await keysOf(id)).toEqual([['kana', '******']])
  })

  it('are no longer than an index takes', async () => {
    const { id } = await aReservation({ answers: { name: '寿限無'.repeat(3000) } })
    expect((await keysOf(id))[0]?.[1]).toHaveLength(100)
  })
})

describe('isVisitWithKey', () => {
  const found = async (wish: KeyWish) => {
    const rows = await database()
      .select({ number: reservations.number })
      .from(reservations)
      .where(isVisitWithKey(reservations, wish))
    return rows.map(({ number }) => number)
  }

  it('finds by the beginning of any word of a name, whoever gave it', async () => {
    const told = await aReservation({ answers: ANSWERS })
    const person = await aLetterHolder({ answers: { name: '高﨑 一郎', kana: 'たかさき いちろう' } })
    const booked = await aReservation({ residentId: person.id })
    await aReservation({ answers: { name: '佐藤 100%_\\' } })
    const by = (text: string) => found({ kinds: ['name', 'kana'], key: searchKey(text) })
    expect((await by('高崎')).toSorted()).toEqual([told.number, booked.number].toSorted())
    expect((await by('ﾀｶｻｷ')).toSorted()).toEqual([told.number, booked.number].toSorted())
    expect(await by('はなこ')).toEqual([told.number])
    expect(await by('一郎')).toEqual([booked.number])
    expect(await by('%')).toEqual([])
    expect(await by('100%_\\')).toHaveLength(1)
    expect(await found({ kinds: ['phone'], key: '5678' })).toEqual([told.number])
    expect(await found({ kinds: ['birthday'], key: '19900102' })).toEqual([told.number])
  })
})
