import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, aService, aSlot, NEXT_WEEK, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { readBookings } from './read-bookings.ts'

beforeEach(resetDatabase)

const from = dayOf(NEXT_WEEK)

it('lists the bookings of one counter with what was asked at booking', async () => {
  const options = [{ value: 'car', label: { ja: '自動車' } }]
  await aField({ form: 'booking', key: 'way_here', kind: 'radio', options, label: { ja: '来庁の方法' } })
  const [hall, other] = [await aCounter({ name: { ja: '市役所' } }), await aCounter()]
  const service = await aService({ name: { ja: '受け取り' } })
  const booked = { serviceIds: [service.id, service.id], answers: { way_here: 'car' } }
  await aReservation({ ...booked, needs: ['wheelchair'], owns: [await aSlot({ counterId: hall.id })] })
  await aReservation({ owns: [await aSlot({ counterId: other.id })] })
  const span = { counterId: hall.id, from, until: addDays(from, 1) }
  const table = await readBookings(await staffMember(), span, 'ja')
  expect(table.columns.at(-1)?.label).toBe('来庁の方法')
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.slice(1, 3)).toEqual(['市役所', `${from} 10:00`])
  expect(table.rows[0]?.slice(5, 7)).toEqual(['受け取り', '2'])
  expect(table.rows[0]?.at(-1)).toBe('自動車')
})

it('leaves out other days', async () => {
  const hall = await aCounter()
  await aReservation({ owns: [await aSlot({ counterId: hall.id })] })
  const span = { counterId: hall.id, from: addDays(from, 1), until: addDays(from, 9) }
  expect((await readBookings(await staffMember(), span, 'en')).rows).toEqual([])
})
