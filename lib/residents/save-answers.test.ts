import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { NOW, someSettings } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident } from '#db/testing/residents.ts'
import { saveAnswers } from './save-answers.ts'

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ bookingMode: 'both', residentData: 'stored' })
  await aField({ key: 'name' })
  await aField({ key: 'phone', kind: 'phone' })
  await aField({ key: 'noted', visibleTo: 'staff' })
  await aField({ key: 'old', retiredAt: NOW })
})

const answersOf = async (id: string) => {
  const [row] = await database()
    .select({ answers: residents.answers })
    .from(residents)
    .where(eq(residents.id, id))
  return row?.answers
}

const eventsOf = (id: string) =>
  database().select().from(residentEvents).where(eq(residentEvents.residentId, id))

it('keeps what was answered, and says who changed it without saying what', async () => {
  const resident = await aResident()
  await saveAnswers(resident, { name: '雲雀　太郎', phone: '0300001100' }, NOW)
  expect(await answersOf(resident.residentId)).toEqual({ name: '雲雀　太郎', phone: '0300001100' })
  const events = await eventsOf(resident.residentId)
  expect(events).toMatchObject([
    { kind: 'data_changed', actorKind: 'resident', actorId: resident.residentId },
  ])
  expect(JSON.stringify(events)).not.toContain('太郎')
})

it('forgets what is left empty now, and leaves what residents are not asked', async () => {
  const resident = await aResident({
    answers: { name: '雲雀', phone: '0300001100', noted: 'call', old: 'yes' },
  })
  await saveAnswers(resident, { name: '鶯', noted: 'no', old: 'no', stranger: 'x' }, NOW)
  expect(await answersOf(resident.residentId)).toEqual({ name: '鶯', noted: 'call', old: 'yes' })
})

it('notes nothing where nothing has changed', async () => {
  const resident = await aResident({ answers: { name: '雲雀' } })
  await saveAnswers(resident, { name: '雲雀' }, NOW)
  expect(await eventsOf(resident.residentId)).toEqual([])
})

it('keeps no name where the city keeps no resident data', async () => {
  await someSettings({ residentData: 'none' })
  const resident = await aResident()
  await saveAnswers(resident, { name: '雲雀', phone: '0300001100' }, NOW)
  expect(await answersOf(resident.residentId)).toEqual({})
})

it('changes nothing in an account that was closed or belongs to somebody else', async () => {
  const other = await aResident({ answers: { name: '鶯' } })
  const closed = await aResident({ answers: { name: '雲雀' }, closedAt: NOW })
  await saveAnswers(closed, { name: '燕' }, NOW)
  expect(await answersOf(closed.residentId)).toEqual({ name: '雲雀' })
  expect(await answersOf(other.residentId)).toEqual({ name: '鶯' })
})
