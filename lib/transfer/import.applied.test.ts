import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { settings } from '#db/schema/settings.ts'
import { aCounter, aService, NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { undoAct } from '#lib/calendars/undo-act.ts'
import { batches } from '#lib/changes/queries.ts'
import { generateSlots } from '#lib/slots/generate.ts'
import { importFile } from './import.ts'
import { configurationFile } from './queries.ts'
import type { Configuration } from './rules.ts'

let staff: StaffMember
let rows: Configuration

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember()
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
  await someSettings({ horizonDays: 7, residentData: 'stored' })
  rows = (await configurationFile(staff, NOW)).rows
})

/** Takes a file in as far as its dry run, which is confirmed by the caller. */
async function drafted(change: Configuration): Promise<string> {
  const answer = await importFile(staff, { rows: { ...rows, ...change }, mode: 'add' }, NOW)
  if (!answer.ok) throw new Error('the file was not taken')
  return answer.value.draftId
}

it('a counter that came with a file does not go again while places stand on it', async () => {
  await openCounter('hall')
  const { opening_rule = {} } = (await configurationFile(staff, NOW)).rows
  const annexe = { ...rows.counter?.hall, id: 'annexe', position: 9 }
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  const hours = { ...Object.values(opening_rule)[0], id, counterId: 'annexe' }
  const draftId = await drafted({ counter: { ...rows.counter, annexe }, opening_rule: { [id]: hours } })
  expect((await applyDraft(staff, draftId, NOW)).ok).toBe(true)
  await generateSlots(systemJob(), NOW)
  const [act] = await batches(staff)
  const undone = await undoAct(staff, act?.id ?? '', NOW)
  const undoing = undone.ok ? (undone.value.next.split('/').at(-1) ?? '') : ''
  expect(await applyDraft(staff, undoing, NOW)).toEqual({ ok: false, reason: 'in_use' })
  expect(await database().$count(counters)).toBe(2)
})

it('residents’ data that came after the comparison is not left lying either', async () => {
  const draftId = await drafted({ setting: { residentData: { key: 'residentData', value: 'none' } } })
  await aLetterHolder({ answers: { name: '窪田 はな子' } })
  expect(await applyDraft(staff, draftId, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
  const kept = await database().select().from(settings)
  expect(kept.find(({ key }) => key === 'residentData')?.value).toBe('stored')
})
