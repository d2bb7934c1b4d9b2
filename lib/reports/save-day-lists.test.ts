import { beforeEach, expect, it } from 'vitest'
import { aCounter, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { ok, refused } from '#lib/result.ts'
import { dayListInput } from './input.ts'
import { dayListsToEdit } from './queries.ts'
import { saveDayLists } from './save-day-lists.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  await aCounter({ id: 'hall' })
})

const typed = { clocks: '12：30、7:30 7:30', counterIds: 'hall', kinds: ['pdf'], days: '５', seen: '0' }

const save = (values: object = {}) => saveDayLists(staff, dayListInput.parse({ ...typed, ...values }), NOW)

it('what the form says is kept, told in the history and taken back', async () => {
  expect(await save()).toEqual(ok(null))
  const decided = { clocks: ['07:30', '12:30'], counterIds: ['hall'], kinds: ['pdf'], days: 5 }
  expect((await dayListsToEdit(staff)).dayLists).toEqual(decided)
  const [change] = await historyOf(staff, 'setting', 'dayLists')
  expect(change).toMatchObject({ before: null, after: { value: decided }, name: staff.name })
  await undoBatch(staff, change?.batchId ?? '', NOW)
  expect((await dayListsToEdit(staff)).dayLists).toMatchObject({ clocks: ['07:30'], counterIds: [], days: 3 })
})

it('is refused over a newer change, and for a counter that is not there', async () => {
  await save()
  expect(await save({ days: '6' })).toEqual(refused('changed_meanwhile'))
  const { seen } = await dayListsToEdit(staff)
  expect(await save({ seen, counterIds: ['hall', 'gone'] })).toEqual(refused('counter_gone'))
  expect(await save({ seen, counterIds: [], clocks: '' })).toEqual(ok(null))
  const clerk = await staffMember({ role: 'clerk' })
  await expect(saveDayLists(clerk, dayListInput.parse(typed), NOW)).rejects.toThrow('settings.edit')
})

it.each([
  ['clocks', '25:00', 'date'],
  ['clocks', '1:00 2:00 3:00 4:00 5:00 6:00 7:00', 'too_long'],
  ['kinds', undefined, 'required'],
  ['kinds', 'xls', 'choice'],
  ['days', '32', 'too_big'],
])('%s = "%s" is %s', (field, value, problem) => {
  const read = dayListInput.safeParse({ ...typed, [field]: value })
  expect(read.error?.issues[0]).toMatchObject({ path: expect.arrayContaining([field]) })
  expect(JSON.stringify(read.error?.issues)).toContain(problem)
})
