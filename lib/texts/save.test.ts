import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { changeBatches, changeEntries } from '#db/schema/changes.ts'
import { textOverrideChanges, textOverrides } from '#db/schema/words.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { undoBatch } from '#lib/changes/undo.ts'
import { wordsOf } from '#lib/words.ts'
import { changeTerm } from './change-term.ts'
import { loadOwnWords } from './load-own.ts'
import { recentTerms, screensOfTexts, textList, textsHolding, textToEdit } from './queries.ts'
import { saveText } from './save.ts'

const lead = { locale: 'vi', domain: 'shell', key: 'home.lead' } as const
const shipped = shippedTexts('vi', 'shell').get('home.lead') ?? ''
const all = { q: '', language: 'vi', sort: 'text', order: 'ascending', page: 1 } as const

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await loadOwnWords()
  staff = await staffMember({ name: '市川 みどり' })
})

const save = (value: string | null, seen = 0) => saveText(staff, { ...lead, value, seen }, NOW)

describe('a text of the city', () => {
  it('is spoken at once, and its record says who gave what', async () => {
    const saved = await save('Xin chào')
    expect(saved.ok).toBe(true)
    expect(wordsOf('vi', 'shell')('home.lead')).toBe('Xin chào')
    expect(await database().select().from(textOverrides)).toEqual([
      { ...lead, value: 'Xin chào', shipped, updatedAt: NOW, updatedBy: staff.staffId },
    ])
    expect(await database().select().from(changeBatches)).toMatchObject([{ kind: 'text_saved' }])
    expect(await database().select().from(changeEntries)).toMatchObject([
      { thing: 'text', thingId: 'vi/shell.home.lead', before: null, after: { value: 'Xin chào' } },
    ])
    expect(await textToEdit(staff, lead)).toMatchObject({
      shipped,
      own: 'Xin chào',
      shippedBefore: null,
      screen: 'home',
      seenAt: '/vi',
      changedIn: ['vi'],
      seen: 1,
      changes: [{ value: 'Xin chào', name: '市川 みどり', at: NOW }],
    })
  })

  it('goes back to the shipped one, by the button and by writing it again', async () => {
    for (const [index, value] of [null, shipped].entries()) {
      await save('Xin chào', index * 2)
      expect((await save(value, index * 2 + 1)).ok).toBe(true)
      expect(wordsOf('vi', 'shell')('home.lead')).toBe(shipped)
      expect(await database().$count(textOverrides)).toBe(0)
    }
    expect((await textToEdit(staff, lead))?.changes.map(({ value }) => value)).toEqual([
      null,
      'Xin chào',
      null,
      'Xin chào',
    ])
  })

  it('is not saved over a newer one, nor when nothing would be different', async () => {
    expect(await save(null)).toEqual({ ok: false, reason: 'as_it_is' })
    expect(await save(shipped)).toEqual({ ok: false, reason: 'as_it_is' })
    await save('Xin chào')
    expect(await save('Chào')).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect(await save('Xin chào', 1)).toEqual({ ok: false, reason: 'as_it_is' })
    expect(await database().$count(textOverrideChanges)).toBe(1)
  })

  it('of two at the same moment, one is saved', async () => {
    const results = await Promise.all(['A', 'B', 'C'].map((value) => save(value)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await database().$count(textOverrideChanges)).toBe(1)
  })

  it('is looked at again when another text is shipped, and kept by saving it once more', async () => {
    await save('Xin chào')
    await database().update(textOverrides).set({ shipped: 'before' }).where(eq(textOverrides.locale, 'vi'))
    expect(await textToEdit(staff, lead)).toMatchObject({ shippedBefore: 'before' })
    expect(await textList(staff, { ...all, only: 'to_check' })).toMatchObject({
      count: 1,
      texts: [{ key: 'home.lead', toCheckIn: ['vi'] }],
    })
    expect((await screensOfTexts(staff)).find(({ screen }) => screen === 'home')).toMatchObject({
      toCheck: 1,
    })
    expect((await save('Xin chào', 1)).ok).toBe(true)
    expect(await textList(staff, { ...all, only: 'to_check' })).toMatchObject({ count: 0 })
  })

  it.each([
    ['broken', lead, '{'],
    ['for a text that is not there', { ...lead, key: 'home.nothing' }, 'a'],
  ])('never gets this far when it is %s', async (_, address, value) => {
    await expect(saveText(staff, { ...address, value, seen: 0 }, NOW)).rejects.toThrow(/broken|no text/)
    expect(await textToEdit(staff, { ...lead, key: 'home.nothing' })).toBeNull()
  })

  it('is the administrator’s', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(saveText(clerk, { ...lead, value: 'a', seen: 0 }, NOW)).rejects.toThrow('lacks words.edit')
  })
})

describe('the list of texts', () => {
  it('is found by key, by a shipped text in any language, and by the city’s', async () => {
    await save('Xin chào quý vị')
    for (const q of ['home.LEAD', shippedTexts('th', 'shell').get('home.lead') ?? '', 'quý vị']) {
      const { texts } = await textList(staff, { ...all, q })
      expect(texts.find(({ key }) => key === 'home.lead')).toMatchObject({
        locale: 'vi',
        shipped,
        value: 'Xin chào quý vị',
        changedIn: ['vi'],
      })
    }
    expect(await textList(staff, { ...all, q: 'nothing like this' })).toMatchObject({ count: 0, pages: 1 })
    expect(await textList(staff, { ...all, only: 'changed' })).toMatchObject({ count: 1 })
    expect(await textList(staff, { ...all, only: 'changed', screen: 'lookup' })).toMatchObject({ count: 0 })
  })

  it('stands by screen, by the shipped text or with the city’s own first, from either end', async () => {
    await save('Xin chào quý vị')
    const home = { ...all, screen: 'home' } as const
    const byScreen = await textList(staff, home)
    const byShipped = await textList(staff, { ...home, sort: 'shipped' })
    const words = byShipped.texts.map((text) => text.shipped)
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'vi', { numeric: true })))
    expect(words).not.toEqual(byScreen.texts.map((text) => text.shipped))
    const turned = await textList(staff, { ...home, sort: 'shipped', order: 'descending' })
    expect(turned.texts.at(-1)?.shipped).toBe(words[0])
    expect((await textList(staff, { ...home, sort: 'own' })).texts[0]).toMatchObject({ key: 'home.lead' })
  })

  it('has every text on one of its pages', async () => {
    const first = await textList(staff, { ...all, page: 1 })
    const last = await textList(staff, { ...all, page: first.pages })
    expect(first.texts).toHaveLength(50)
    expect((first.pages - 1) * 50 + last.texts.length).toBe(first.count)
    expect((await screensOfTexts(staff)).reduce((sum, { texts }) => sum + texts, 0)).toBe(first.count)
  })
})

describe('a term', () => {
  const term = { locale: 'ja', word: '予約番号', replacement: '受付番号' } as const

  it('is replaced in the ticked texts as one act, and taken back as one', async () => {
    const { found, seen } = await textsHolding(staff, term)
    expect(found.length).toBeGreaterThan(5)
    expect(found.every(({ text, after }) => text.includes('予約番号') && !after.includes('予約番号'))).toBe(
      true,
    )
    const names = found.filter(({ fault }) => !fault).map(({ domain, key }) => `${domain}.${key}`)
    const changed = await changeTerm(staff, { ...term, texts: names.slice(0, 3), seen }, NOW)
    expect(changed).toMatchObject({ ok: true, value: { count: 3 } })
    expect(await textsHolding(staff, term)).toMatchObject({ found: { length: found.length - 3 } })
    expect(await database().$count(textOverrides)).toBe(3)
    expect(await recentTerms(await staffMember({ permissions: ['words.edit'] }))).toHaveLength(1)
    const [recent] = await recentTerms(staff)
    expect(recent).toMatchObject({ kind: 'term_changed', entries: 3, isUndone: false })
    expect((await undoBatch(staff, recent?.id ?? '', NOW)).ok).toBe(true)
    expect(await database().$count(textOverrides)).toBe(0)
    expect(await database().$count(textOverrideChanges)).toBe(6)
    expect(await recentTerms(staff)).toMatchObject([{ isUndone: true }])
  })

  it('keeps what the city has already, with the new word in it', async () => {
    const address = { locale: 'ja', domain: 'reservations', key: 'visit.number' } as const
    await saveText(staff, { ...address, value: 'お客様の予約番号', seen: 0 }, NOW)
    const { seen } = await textsHolding(staff, term)
    await changeTerm(staff, { ...term, texts: ['reservations.visit.number'], seen }, NOW)
    expect(wordsOf('ja', 'reservations')('visit.number')).toBe('お客様の受付番号')
  })

  it('is refused after another change, and when nothing is left to change', async () => {
    const { seen } = await textsHolding(staff, term)
    const other = { locale: 'ja', domain: 'shell', key: 'home.lead' } as const
    await saveText(staff, { ...other, value: 'ようこそ', seen: 0 }, NOW)
    const wish = { ...term, texts: ['reservations.visit.number'], seen }
    expect(await changeTerm(staff, wish, NOW)).toEqual({ ok: false, reason: 'changed_meanwhile' })
    expect(await changeTerm(staff, { ...wish, texts: ['shell.home.lead'], seen: 1 }, NOW)).toEqual({
      ok: false,
      reason: 'as_it_is',
    })
  })

  it('leaves out texts that it would break', async () => {
    const broken = { locale: 'ja', word: '予約番号', replacement: '{番号' } as const
    const { found, seen } = await textsHolding(staff, broken)
    expect(found.every(({ fault }) => fault?.kind === 'syntax')).toBe(true)
    const wish = { ...broken, texts: found.map(({ domain, key }) => `${domain}.${key}`), seen }
    expect(await changeTerm(staff, wish, NOW)).toEqual({ ok: false, reason: 'as_it_is' })
  })
})
