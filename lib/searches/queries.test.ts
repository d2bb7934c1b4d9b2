import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, aReservation, aService, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import type { VisitNeed } from '#lib/reservations/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { visitSearch } from './input.ts'
import { foundVisits } from './queries.ts'
import { visitColumns } from './rules.ts'

beforeEach(resetDatabase)

const pick = <Value>(values: readonly [Value, ...Value[]], index: number): Value =>
  values[index % values.length] ?? values[0]

const at = (text: string) => new Date(`${text}+09:00`)

/** Two visits that have nothing in common; each key finds the one it is about. */
async function twoVisits() {
  const [hall, annexe] = [await aCounter({ position: 1 }), await aCounter({ position: 2 })]
  const [card, paper] = [await aService({ position: 1 }), await aService({ position: 2 })]
  const person = await aLetterHolder({
    answers: { name: '髙﨑　花子', kana: 'タカサキ　ハナコ', phone: '090-1234-5678', birthday: '1950-04-01' },
  })
  const wanted = await aReservation({
    number: '1234567897',
    status: 'arrived',
    channel: 'phone',
    locale: 'vi',
    needs: ['wheelchair'],
    residentId: person.id,
    serviceIds: [card.id],
    createdAt: at('2026-10-01T09:00:00'),
    owns: [await aSlot({ counterId: hall.id, startsAt: at('2026-11-25T10:30:00') })],
  })
  const other = await aReservation({
    number: '9234567891',
    serviceIds: [paper.id],
    answers: { name: '佐藤 一郎', kana: 'サトウ　イチロウ', phone: '0312340000', birthday: '1990-12-31' },
    createdAt: at('2026-11-20T09:00:00'),
    owns: [await aSlot({ counterId: annexe.id, startsAt: at('2026-12-02T14:00:00') })],
  })
  return { wanted, other, hall, card, person }
}

/** The two and 58 more, each as it is said: more than a page. */
async function sixtyVisits(
  as: (index: number, person: { id: string }) => NonNullable<Parameters<typeof aReservation>[0]>,
): Promise<void> {
  const { hall, card, person } = await twoVisits()
  const slot = await aSlot({ counterId: hall.id, startsAt: addMinutes(NOW, 60), lanes: 60 })
  for (let index = 0; index < 58; index += 1)
    await aReservation({ serviceIds: [card.id], owns: [slot], lane: index + 1, ...as(index, person) })
}

const numbers = async (asked: object, staff?: Awaited<ReturnType<typeof staffMember>>) => {
  const { items, total } = await foundVisits(staff ?? (await staffMember()), visitSearch.parse(asked), NOW)
  expect(total).toBe(items.length)
  return items.map(({ number }) => number)
}

describe('a search for reservations', () => {
  it.each<[string, object]>([
    ['a number', { number: '123-456-7897' }],
    ['the beginning of a number', { number: '１２３' }],
    ['a name as it is written', { name: '髙﨑　花子' }],
    ['its common letters', { name: '高崎花' }],
    ['a given name', { name: '花子' }],
    ['a name by its reading', { name: 'たかさき' }],
    ['a reading in half width', { kana: 'ﾀｶｻｷ ﾊﾅ' }],
    ['a phone number', { phone: '09012345678' }],
    ['its last four digits', { phone: '5678' }],
    ['a birthday', { birthday: '1950-04-01' }],
    ['a birthday by 和暦', { birthday: '昭和25年4月1日' }],
    ['a day', { from: '2026-11-25', until: '2026-11-25' }],
    ['a period', { period: 'next_7_days' }],
    ['a period and a day in it', { period: 'next_7_days', from: '2026-11-25' }],
    ['a time of day', { earliest: '10:00', latest: '11:00' }],
    ['when it was received', { receivedUntil: '2026-10-01' }],
    ['a state', { status: ['arrived', 'served'] }],
    ['a language', { language: 'vi' }],
    ['a channel', { channel: 'phone,walk_in' }],
    ['a need', { need: 'wheelchair' }],
    [
      'all of it at once',
      { name: '高崎', phone: '5678', status: 'arrived', from: '2026-11-25', language: 'vi' },
    ],
  ])('finds by %s', async (_, asked) => {
    const { wanted } = await twoVisits()
    expect(await numbers(asked)).toEqual([wanted.number])
  })

  it('finds by resident ID, counter and service', async () => {
    const { wanted, person, hall, card } = await twoVisits()
    for (const asked of [{ resident: person.number }, { counter: hall.id }, { service: card.id }])
      expect(await numbers(asked)).toEqual([wanted.number])
  })

  it('finds nothing where one condition is not true', async () => {
    await twoVisits()
    for (const asked of [
      { name: '高崎', phone: '0000' },
      { number: '12A' },
      { birthday: 'someday' },
      { resident: '000000000' },
      { period: 'next_7_days', from: '2026-11-26' },
    ])
      expect(await numbers(asked)).toEqual([])
  })

  it('stands by every column, either way round', async () => {
    const { wanted, other } = await twoVisits()
    const up: Record<Exclude<(typeof visitColumns)[number], 'needs'>, 0 | 1> = {
      starts_at: 0,
      number: 0,
      status: 1,
      name: 1,
      counter: 0,
      service: 0,
      language: 1,
      channel: 1,
      received_at: 0,
    }
    for (const [sort, first] of Object.entries(up)) {
      const inOrder = first === 0 ? [wanted.number, other.number] : [other.number, wanted.number]
      expect(await numbers({ sort, all: 'yes' }), sort).toEqual(inOrder)
      expect(await numbers({ sort, order: 'descending' }), sort).toEqual(inOrder.toReversed())
    }
  })

  it('has whoever needs nothing last, from whichever end of the needs', async () => {
    const some: VisitNeed[][] = [['guide_dog'], ['stroller'], [], []]
    await sixtyVisits((index) => ({ needs: some[index % some.length] ?? [] }))
    const staff = await staffMember()
    const needsOf = async (asked: object) => {
      const { items } = await foundVisits(
        staff,
        visitSearch.parse({ all: 'yes', sort: 'needs', ...asked }),
        NOW,
      )
      return [...new Set(items.map(({ needs }) => needs[0]))]
    }
    expect(await needsOf({})).toEqual(['wheelchair', 'guide_dog', 'stroller', undefined])
    expect(await needsOf({ order: 'descending' })).toEqual(['stroller', 'guide_dog', 'wheelchair', undefined])
  })

  it('has every visit on one page, by every column, from either end and back again', async () => {
    await sixtyVisits((index, person) => ({
      status: pick(['booked', 'no_show', 'served'], index),
      channel: pick(['web', 'walk_in'], index),
      locale: pick(['ja', 'en', 'th'], index),
      needs: pick([[], ['stroller'], ['stroller', 'wheelchair']], index),
      residentId: index % 4 === 0 ? person.id : null,
      answers: index % 4 === 1 ? { name: `名${index % 3}` } : undefined,
    }))
    const staff = await staffMember()
    for (const sort of visitColumns)
      for (const order of ['ascending', 'descending']) {
        const page = async (beside: object) =>
          await foundVisits(staff, visitSearch.parse({ all: 'yes', sort, order, ...beside }), NOW)
        const first = await page({})
        const second = await page({ after: first.items.at(-1)?.id })
        const ids = [...first.items, ...second.items].map(({ id }) => id)
        expect([ids.length, new Set(ids).size, second.hasLater], sort).toEqual([60, 60, false])
        const back = await page({ before: second.items[0]?.id })
        expect(
          back.items.map(({ id }) => id),
          sort,
        ).toEqual(ids.slice(0, 50))
      }
  })

  it('puts those of a name in order by their readings, whoever gave these, a page at a time', async () => {
    await sixtyVisits((index, person) => ({
      residentId: index % 3 === 0 ? person.id : null,
      answers: index % 3 === 1 ? { name: '高崎 一', kana: pick(['コウサキ', 'ワザキ'], index) } : undefined,
    }))
    const staff = await staffMember()
    for (const order of ['ascending', 'descending']) {
      const page = async (beside: object) =>
        await foundVisits(staff, visitSearch.parse({ name: '高崎', sort: 'name', order, ...beside }), NOW)
      const first = await page({})
      const place = first.items[20]?.id
      const [after, before] = [await page({ after: place }), await page({ before: place })]
      const ids = first.items.map(({ id }) => id)
      expect([first.total, new Set(ids).size]).toEqual([40, 40])
      expect(after.items.map(({ id }) => id)).toEqual(ids.slice(21))
      expect(before.items.map(({ id }) => id)).toEqual(ids.slice(0, 20))
      const told = first.items.map(({ name }) => name === '高崎 一')
      expect([told[0], told[20], told.at(-1)]).toEqual([true, false, true])
    }
  })

  it('finds a visit by what was said at booking and what its resident said before', async () => {
    const { person, hall, card } = await twoVisits()
    const visit = await aReservation({
      serviceIds: [card.id],
      owns: [await aSlot({ counterId: hall.id, startsAt: addMinutes(NOW, 60) })],
      residentId: person.id,
      answers: { phone: '08011112222' },
    })
    for (const sort of visitColumns)
      expect(await numbers({ name: '高崎', phone: '2222', sort }), sort).toEqual([visit.number])
  })

  it('shows the visits of one’s own counters alone', async () => {
    const { wanted, hall } = await twoVisits()
    const clerk = await staffMember({ permissions: ['reservations.search'], counterIds: [hall.id] })
    expect(await numbers({}, clerk)).toEqual([wanted.number])
  })

  it('goes forth and back a page at a time, whatever comes in meanwhile', async () => {
    const { hall, card } = await twoVisits()
    for (let index = 0; index < 60; index += 1)
      await aReservation({
        serviceIds: [card.id],
        owns: [await aSlot({ counterId: hall.id, startsAt: addMinutes(NOW, 15 * index) })],
      })
    const staff = await staffMember()
    const pageOf = (asked: object) =>
      foundVisits(staff, visitSearch.parse({ ...asked, counter: hall.id }), NOW)
    const first = await pageOf({})
    expect([first.items.length, first.total, first.hasEarlier, first.hasLater]).toEqual([50, 61, false, true])
    const second = await pageOf({ after: first.items.at(-1)?.id })
    expect([second.items.length, second.hasEarlier, second.hasLater]).toEqual([11, true, false])
    const again = await pageOf({ before: second.items[0]?.id })
    expect(again.items).toEqual(first.items)
    expect([again.hasEarlier, again.hasLater]).toEqual([false, true])
  })
})
