import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry, sentInquiry } from '#db/testing/inquiries.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyDraft } from '#lib/calendars/apply.ts'
import { historyOf } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { shippedChoices } from '#lib/inquiry-choices.ts'
import { ok, refused } from '#lib/result.ts'
import { importFile } from '#lib/transfer/import.ts'
import { readFile } from '#lib/transfer/input.ts'
import { configurationFile } from '#lib/transfer/queries.ts'
import { addInquiry } from './add.ts'
import { choicesToEdit } from './queries.ts'
import { saveEntry } from './save-entry.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ name: '市川 みどり' })
})

const category = (ja: string, isRetired = false) => ({
  list: 'category' as const,
  name: { ja },
  position: 5,
  isRetired,
})

const save = async (entry: ReturnType<typeof category>, id = 'new') => {
  const { seen } = await choicesToEdit(staff)
  return saveEntry(staff, { key: 'inquiryChoices', id, entry, seen: seen.inquiryChoices }, NOW)
}

const called = async (ja: string) =>
  (await choicesToEdit(staff)).inquiryChoices.find(({ name }) => name.ja === ja)

const acts = () => historyOf(staff, 'setting', 'inquiryChoices')

describe('a choice of inquiries', () => {
  it('is added beside those that are shipped, renamed and put out of use under the same id', async () => {
    expect(await save(category('確定申告'))).toEqual(ok(null))
    const added = await called('確定申告')
    expect((await choicesToEdit(staff)).inquiryChoices).toHaveLength(shippedChoices.length + 1)
    await save(category('電子申告', true), added?.id)
    expect(await called('電子申告')).toEqual({ ...category('電子申告', true), id: added?.id })
    expect(await called('確定申告')).toBeUndefined()
  })

  it('stands in the record of changes by whom, and is taken back', async () => {
    await save(category('確定申告'))
    const [act] = await acts()
    expect(act).toMatchObject({ kind: 'inquiry_choices_saved', name: '市川 みどり', before: null })
    expect((await undoBatch(staff, act?.batchId ?? '', NOW)).ok).toBe(true)
    expect(await called('確定申告')).toBeUndefined()
    expect((await acts()).map(({ kind }) => kind)).toEqual(['undone', 'inquiry_choices_saved'])
  })

  it('is not taken back over what somebody saved since', async () => {
    await save(category('確定申告'))
    const [act] = await acts()
    await save(category('引越し'))
    expect(await undoBatch(staff, act?.batchId ?? '', NOW)).toEqual(refused('changed_meanwhile'))
    expect(await called('引越し')).toBeDefined()
  })

  it('is refused over a newer change, for one that is gone, past a hundred, and without the right', async () => {
    const old = { key: 'inquiryChoices' as const, entry: category('確定申告') }
    await save(category('引越し'))
    expect(await saveEntry(staff, { ...old, id: 'new', seen: 0 }, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await save(category('確定申告'), 'gone')).toEqual(refused('changed_meanwhile'))
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...category(`${index}`),
      id: `category-${index}`,
    }))
    await someSettings({ inquiryChoices: many })
    expect(await save(category('確定申告'))).toEqual(refused('too_many'))
    const agent = await staffMember({ role: 'call_centre' })
    await expect(saveEntry(agent, { ...old, id: 'new', seen: 0 }, NOW)).rejects.toThrow(
      'inquiries.edit_choices',
    )
  })
})

it('choices and templates travel to another installation, where inquiries can bear them', async () => {
  await save(category('確定申告'))
  const { id = '' } = (await called('確定申告')) ?? {}
  const { seen } = await choicesToEdit(staff)
  const template = { name: { ja: '時間' }, text: { ja: '8時30分からです。' }, position: 10, isRetired: false }
  const wish = { key: 'inquiryTemplates' as const, id: 'new', entry: template, seen: seen.inquiryTemplates }
  await saveEntry(staff, wish, NOW)
  const file = readFile(JSON.stringify(await configurationFile(staff, NOW)))
  const rows = file.ok ? file.file.rows : {}
  await resetDatabase()
  staff = await staffMember()
  expect(await addInquiry(staff, sentInquiry({ categories: [id] }), NOW)).toEqual(refused('choice_gone'))
  const taken = await importFile(staff, { rows, mode: 'add' }, NOW)
  expect((await applyDraft(staff, taken.ok ? taken.value.draftId : '', NOW)).ok).toBe(true)
  expect(await called('確定申告')).toMatchObject({ id })
  expect((await choicesToEdit(staff)).inquiryTemplates).toMatchObject([template])
  expect(await anInquiry(staff, { categories: [id] })).toBeGreaterThan(0)
})

it('a file with a choice that nobody could call by a name is not taken', async () => {
  const file = await configurationFile(staff, NOW)
  const value = [{ ...category(''), id: 'nameless' }]
  const setting = { inquiryChoices: { key: 'inquiryChoices', value } }
  expect(readFile(JSON.stringify({ ...file, rows: { setting } }))).toMatchObject({
    ok: false,
    fault: { place: 'rows › setting › inquiryChoices' },
  })
})
