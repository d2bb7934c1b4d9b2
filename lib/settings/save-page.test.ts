import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { pageTextChanges } from '#db/schema/page-texts.ts'
import { NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { batches } from '#lib/changes/queries.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import type { Locale } from '#lib/locales.ts'
import { bodyToMend, pageInput } from './input.ts'
import { pageStates, pageText, pageToEdit } from './queries.ts'
import { resetPage } from './reset-page.ts'
import type { EditablePage } from './rules.ts'
import { savePage } from './save-page.ts'

const seenOf = async (staff: StaffMember, { page, locale }: { page: EditablePage; locale: Locale }) =>
  (await pageToEdit(staff, page, locale)).seen

describe('a text of the city', () => {
  beforeEach(async () => {
    await resetDatabase()
    await someSettings({ bookingMode: 'both' })
  })

  it('stands in its own language until it is reset, and stays in the record', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const text = { page: 'help', locale: 'en' } as const
    await savePage(staff, { ...text, body: 'First', seen: 0 }, NOW)
    await savePage(staff, { ...text, body: '# Second', seen: await seenOf(staff, text) }, NOW)
    expect(await pageText('help', 'en')).toBe('# Second')
    expect(await pageText('help', 'ja')).toContain('マイページ')
    expect(await pageText('privacy', 'en')).not.toContain('Second')
    expect(await pageStates(staff)).toMatchObject([
      { ...text, name: '市川 みどり', at: NOW, isShippedNew: false },
    ])

    const reset = async () => resetPage(staff, { ...text, seen: await seenOf(staff, text) }, NOW)
    expect(await reset()).toMatchObject({ ok: true })
    expect(await reset()).toEqual({ ok: false, reason: 'is_shipped' })
    expect(await pageText('help', 'en')).toContain('My page')
    const edited = await pageToEdit(staff, 'help', 'en')
    expect(edited).toMatchObject({ isOwn: false, body: edited.shipped })
    expect(edited.changes.map(({ body }) => body)).toEqual([null, '# Second', 'First'])
    expect(await database().$count(pageTextChanges)).toBe(3)
  })

  it('is an act on the record of the settings, which is taken back there', async () => {
    const staff = await staffMember({ name: '市川 みどり' })
    const text = { page: 'help', locale: 'en' } as const
    await savePage(staff, { ...text, body: 'First', seen: 0 }, NOW)
    const [act] = await batches(staff, { thing: 'page_text' })
    expect(act).toMatchObject({ kind: 'page_saved', entries: 1, name: '市川 みどり' })
    expect((await undoBatch(staff, act?.id ?? '', NOW)).ok).toBe(true)
    expect(await pageToEdit(staff, 'help', 'en')).toMatchObject({
      isOwn: false,
      changes: [{ body: null }, {}],
    })
  })

  it('is not written over by who has not seen it', async () => {
    const staff = await staffMember()
    const text = { page: 'help', locale: 'en' } as const
    await savePage(staff, { ...text, body: 'First', seen: 0 }, NOW)
    const late = { ok: false, reason: 'changed_meanwhile' }
    expect(await savePage(staff, { ...text, body: 'Late', seen: 0 }, NOW)).toEqual(late)
    expect(await resetPage(staff, { ...text, seen: 0 }, NOW)).toEqual(late)
    const seen = await seenOf(staff, text)
    const rounds = ['A', 'B', 'C'].map((body) => savePage(staff, { ...text, body, seen }, NOW))
    expect((await Promise.all(rounds)).filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is looked at again when the shipped text is another by now', async () => {
    const staff = await staffMember()
    const text = { page: 'help', locale: 'ja' } as const
    await savePage(staff, { ...text, body: 'Own', seen: 0 }, NOW)
    expect(await pageToEdit(staff, 'help', 'ja')).toMatchObject({ isShippedNew: false })
    await someSettings({ bookingMode: 'access_key' })
    expect(await pageToEdit(staff, 'help', 'ja')).toMatchObject({ body: 'Own', isShippedNew: true })
    expect(await pageStates(staff)).toMatchObject([{ isShippedNew: true }])
    await savePage(staff, { ...text, body: 'Own', seen: await seenOf(staff, text) }, NOW)
    expect(await pageStates(staff)).toMatchObject([{ isShippedNew: false }])
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    const text = { page: 'help', locale: 'ja' } as const
    await expect(savePage(clerk, { ...text, body: 'x', seen: 0 }, NOW)).rejects.toThrow('lacks settings.edit')
    await expect(resetPage(clerk, { ...text, seen: 0 }, NOW)).rejects.toThrow('lacks settings.edit')
    await expect(pageToEdit(clerk, 'help', 'ja')).rejects.toThrow('lacks settings.edit')
  })

  it.each(['', '  \n ', 'a\u0000b', '番号は 123456789018 です', 'x'.repeat(15_001)])('is not %j', (body) => {
    expect(pageInput.safeParse({ intent: 'save', body }).success).toBe(false)
  })
})

it('a text that was refused goes back without the line that holds a 個人番号', () => {
  expect(bodyToMend('一行目\n番号は 123456789018 です\n三行目')).toBe('一行目\n三行目')
  expect(bodyToMend('1234\u30005678\u30009018')).toBe('')
})
