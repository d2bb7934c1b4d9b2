import { beforeEach, describe, expect, it } from 'vitest'
import { aCounter, anOffer, aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { callersFound, visitsOfCaller } from './queries.ts'

const hanako = { name: '山田 花子', kana: 'ヤマダ ハナコ', phone: '090-1234-5678', birthday: '1972-02-04' }

let agent: StaffMember

beforeEach(async () => {
  await resetDatabase()
  agent = await staffMember({ role: 'call_centre' })
})

const numbers = async (typed: string) =>
  (await callersFound(agent, typed, NOW)).people.map(({ number }) => number)

describe('whoever is on the line', () => {
  it('is found by anything that they say of themselves, birthdays by each calendar', async () => {
    const person = await anAccount({ answers: hanako })
    await anAccount({ answers: { name: '佐藤 太郎', kana: 'サトウ タロウ', birthday: '1951-11-03' } })
    const said = [
      ...[
        groupResidentNumber(person.number),
        person.number,
        '山田',
        'はなこ',
        'ﾔﾏﾀﾞ',
        '５６７８',
        '09012345678',
      ],
      ...['19720204', '1972年2月4日', '1972-2-4', '昭和47年2月4日', 'S47.2.4', '昭47.2.4'],
    ]
    for (const typed of said) expect(await numbers(typed), typed).toEqual([person.number])
    for (const typed of ['19720205', '昭和48年2月4日', '子']) expect(await numbers(typed), typed).toEqual([])
  })

  it('is chosen at once where nobody else can be meant', async () => {
    const person = await anAccount({ answers: hanako })
    const own = await aReservation({ residentId: person.id, answers: hanako })
    expect((await callersFound(agent, 'やまだ', NOW)).only).toMatchObject({ id: person.id })
    expect((await callersFound(agent, groupReservationNumber(own.number), NOW)).only).toBeNull()
    await aReservation({ answers: hanako })
    expect(await callersFound(agent, 'やまだ', NOW)).toMatchObject({
      only: null,
      people: [{ id: person.id }],
    })
  })

  it('has their visits to come beside them, at the counters of who answers', async () => {
    const person = await anAccount({ answers: hanako })
    const { counterId, slots } = await anOffer()
    const coming = await aReservation({ residentId: person.id, owns: slots.slice(0, 1) })
    await aReservation({ residentId: person.id, owns: slots.slice(1, 2), status: 'cancelled' })
    await aReservation({ owns: slots.slice(2, 3) })
    expect(await visitsOfCaller(agent, person.id, NOW)).toMatchObject([{ number: coming.number }])
    const elsewhere = await staffMember({ role: 'call_centre', counterIds: [(await aCounter()).id] })
    expect(await visitsOfCaller(elsewhere, person.id, NOW)).toEqual([])
    const here = await staffMember({ role: 'call_centre', counterIds: [counterId] })
    expect(await visitsOfCaller(here, person.id, NOW)).toHaveLength(1)
  })
})
