import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeEntries } from '#db/schema/changes.ts'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { batches } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { ownTemplate } from '#lib/notices/read-templates.ts'
import { templateToEdit } from './queries.ts'
import { resetTemplate } from './reset.ts'
import { saveTemplate } from './save.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ name: '市川 みどり' })
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
})

const booked = { kind: 'reservation_booked', locale: 'vi' } as const
const template = { subject: 'Xin chào {{ number }}', body: 'Số {{ number }}\n---\nHết' }
const wish = { ...booked, template, seen: 0 }

it('an own text is an act on the record of the settings, which is taken back there', async () => {
  await saveTemplate(staff, wish, NOW)
  const [act] = await batches(staff, { thing: 'notice_template' })
  expect(act).toMatchObject({ kind: 'notice_saved', entries: 1, name: '市川 みどり' })
  expect(await database().select().from(changeEntries)).toMatchObject([
    { thing: 'notice_template', thingId: 'reservation_booked/vi', before: null, after: template },
  ])
  expect((await undoBatch(staff, act?.id ?? '', NOW)).ok).toBe(true)
  expect(await ownTemplate('reservation_booked', 'vi')).toBeUndefined()
  expect((await templateToEdit(staff, booked, NOW)).changes).toMatchObject([{ body: null }, {}])
})

it('nobody writes over what somebody else has saved meanwhile', async () => {
  await saveTemplate(staff, wish, NOW)
  const late = { ...wish, template: { ...template, subject: 'Chào' } }
  expect(await saveTemplate(staff, late, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect(await resetTemplate(staff, late, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  expect(await ownTemplate('reservation_booked', 'vi')).toMatchObject(template)
  const seen = (await templateToEdit(staff, booked, NOW)).seen
  const rounds = ['A', 'B', 'C'].map((subject) =>
    saveTemplate(staff, { ...wish, template: { ...template, subject }, seen }, NOW),
  )
  expect((await Promise.all(rounds)).filter(({ ok }) => ok)).toHaveLength(1)
})
