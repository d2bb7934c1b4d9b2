import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeBatches } from '#db/schema/changes.ts'
import { settings } from '#db/schema/settings.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { ok, refused } from '#lib/result.ts'
import { renderShipped } from '#lib/visit-work.ts'
import { effectsOfAct, visitWork, workToEdit } from './queries.ts'
import { NEW, type WorkAct } from './rules.ts'
import { saveWork } from './save-work.ts'

beforeEach(resetDatabase)

const card: WorkAct = {
  kind: 'choice',
  list: 'cards',
  key: NEW,
  values: { name: { ja: '特別永住者証明書の写し' }, isRetired: false },
}

it('the first change makes the shipped steps the city’s own, is recorded whole, and can be taken back', async () => {
  const chief = await staffMember({ role: 'section_chief' })
  const administrator = await staffMember({ role: 'administrator' })
  expect(await saveWork(chief, { act: card, seen: 0 }, NOW)).toEqual(ok(null))
  const { cards, ...rest } = await visitWork()
  expect(cards.map(({ name }) => name.ja)).toEqual(['住基カード', '通知カード', '特別永住者証明書の写し'])
  expect(rest).toMatchObject({ sets: renderShipped().sets })
  const [batch] = await database().select().from(changeBatches)
  expect(batch).toMatchObject({ kind: 'steps_saved', madeBy: chief.staffId })
  expect(await tracesOf(chief)).toEqual([['settings_changed', 'settings', batch?.id]])
  await undoBatch(administrator, batch?.id ?? '', NOW)
  expect(await database().select().from(settings).where(eq(settings.key, 'visitWork'))).toEqual([])
  expect(await visitWork()).toEqual(renderShipped())
})

it('who saves over somebody else’s change is told, and so is who adds one set too many', async () => {
  const chief = await staffMember({ role: 'section_chief' })
  await saveWork(chief, { act: card, seen: 0 }, NOW)
  expect(await saveWork(chief, { act: card, seen: 0 }, NOW)).toEqual(refused('changed_meanwhile'))
  const values = { name: { ja: '全員' }, serviceIds: [], isRetired: false }
  const { seen } = await workToEdit(chief)
  const act = { kind: 'set', key: NEW, values } as const
  expect((await effectsOfAct(chief, act)).effects).toEqual([])
  expect(await saveWork(chief, { act, seen }, NOW)).toEqual(refused('two_for_all'))
})

it('is for those alone who may', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  await expect(saveWork(clerk, { act: card, seen: 0 }, NOW)).rejects.toThrow('lacks steps.edit')
  await expect(workToEdit(clerk)).rejects.toThrow('lacks steps.edit')
})
