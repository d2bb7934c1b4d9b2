import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { neighboursOf } from '#lib/changes/rules.ts'
import { lastArranged } from '#lib/latest/queries.ts'
import { ok, refused } from '#lib/result.ts'
import { moveField } from './move.ts'
import { fieldsToEdit } from './queries.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) await aField({ key, position: index + 1 })
})

const keys = async () => (await fieldsToEdit(staff, 'registration')).map(({ key }) => key)
const order = async () => (await keys()).join('')

/** As the page shows it at this moment. */
async function opened(key: string, direction: 'up' | 'down', by = staff) {
  const beside = neighboursOf(await keys(), key)
  return () => moveField(by, { form: 'registration', key, direction, ...beside }, NOW)
}
const move = async (key: string, direction: 'up' | 'down') => (await opened(key, direction))()

it('questions move past their neighbours, two at once too', async () => {
  await move('c', 'up')
  expect(await order()).toBe('acbd')
  await move('a', 'up')
  await move('d', 'down')
  expect(await order()).toBe('acbd')
  const [one, two] = [await opened('a', 'down'), await opened('d', 'up')]
  expect(await Promise.all([one(), two()])).toEqual([ok(null), ok(null)])
  expect(await order()).toBe('cadb')
})

it('of two who move the same past the same one wins; the other reads who it was', async () => {
  const chief = await staffMember({ name: '係長 太郎' })
  const [slow, fast] = [await opened('b', 'up'), await opened('b', 'up', chief)]
  expect(await fast()).toEqual(ok(null))
  expect(await slow()).toEqual(refused('changed_meanwhile'))
  expect(await order()).toBe('bacd')
  const ids = (await keys()).map((key) => `registration/${key}`)
  expect(await lastArranged(staff, 'field', ids)).toEqual({ name: '係長 太郎', at: NOW })
})
