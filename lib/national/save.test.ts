import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { batches } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { patternInput } from './input.ts'
import { nationalToEdit } from './queries.ts'
import { savePattern } from './save.ts'

beforeEach(resetDatabase)

const rest = (place: number, nth: string, weekday = '6', daysAfter = '1') => ({
  [`nth.${place}`]: nth,
  [`weekday.${place}`]: weekday,
  [`daysAfter.${place}`]: daysAfter,
})

const sent = {
  from: '９:00',
  until: '19:30',
  ...rest(0, '3'),
  ...rest(1, '1', '0', '0'),
  ...rest(2, ''),
  ...rest(3, ''),
}

it('the regular calendar is typed, saved, recorded, and taken back', async () => {
  const staff = await staffMember()
  const before = (await nationalToEdit(staff)).pattern
  const wanted = patternInput.parse(sent)
  expect(wanted).toEqual({
    hours: { from: '09:00', until: '19:30' },
    rest: [
      { nth: 3, weekday: 6, daysAfter: 1 },
      { nth: 1, weekday: 0, daysAfter: 0 },
    ],
  })
  const save = () => savePattern(staff, { seen: JSON.stringify(before), wanted }, NOW)
  expect(await save()).toEqual({ ok: true, value: null })
  expect(await citySettings()).toMatchObject({ nationalHours: wanted.hours, nationalRest: wanted.rest })
  expect(await save()).toEqual({ ok: false, reason: 'changed_meanwhile' })
  const [act] = await batches(staff)
  expect(act).toMatchObject({ kind: 'national_pattern_saved', entries: 2 })
  await undoBatch(staff, act?.id ?? '', NOW)
  expect((await nationalToEdit(staff)).pattern).toEqual(before)
})

it.each([
  [{ until: '08:00' }, ['until']],
  [{ from: 'morning' }, ['from']],
  [{ 'weekday.0': '9' }, ['weekday.0']],
])('%j is told at its field', (part, path) => {
  expect(patternInput.safeParse({ ...sent, ...part }).error?.issues[0]?.path).toEqual(path)
})

it('is seen by who may change it, whatever else they may', async () => {
  const vendor = await staffMember({ permissions: ['rules.edit'] })
  expect(await nationalToEdit(vendor)).toMatchObject({ services: [] })
  await expect(nationalToEdit(await staffMember({ permissions: ['words.edit'] }))).rejects.toThrow(
    'stops.edit',
  )
})

it('is the administrator’s to change', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const { pattern } = await nationalToEdit(clerk)
  const wish = { seen: JSON.stringify(pattern), wanted: pattern }
  await expect(savePattern(clerk, wish, NOW)).rejects.toThrow('rules.edit')
})
