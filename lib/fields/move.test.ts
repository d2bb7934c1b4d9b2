import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { moveField } from './move.ts'
import { fieldsToEdit } from './queries.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
})

it('questions move past their neighbours, two at once too', async () => {
  for (const [index, key] of ['a', 'b', 'c', 'd'].entries()) await aField({ key, position: index + 1 })
  const move = (key: string, direction: 'up' | 'down') =>
    moveField(staff, { form: 'registration', key, direction }, NOW)
  const order = async () => (await fieldsToEdit(staff, 'registration')).map(({ key }) => key).join('')
  await move('c', 'up')
  expect(await order()).toBe('acbd')
  await move('a', 'up')
  await move('d', 'down')
  expect(await order()).toBe('acbd')
  await Promise.all([move('a', 'down'), move('d', 'up')])
  expect(await order()).toBe('cadb')
})
