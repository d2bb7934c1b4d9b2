import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { textOverrides } from '#db/schema/words.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { shippedTexts } from '#lib/catalogues.ts'
import { ownTexts } from '#lib/own-words.ts'
import { wordsOf } from '#lib/words.ts'
import { loadOwnWords } from './load-own.ts'
import { saveText } from './save.ts'

const lead = { locale: 'vi', domain: 'shell', key: 'home.lead' } as const
const shipped = shippedTexts('vi', 'shell').get('home.lead')

const own = (key: string, value: string, locale: 'vi' | 'ja' = 'vi') =>
  database()
    .insert(textOverrides)
    .values({ locale, domain: 'shell', key, value, shipped: '', updatedAt: NOW })
    .onConflictDoUpdate({
      target: [textOverrides.locale, textOverrides.domain, textOverrides.key],
      set: { value },
    })

beforeEach(async () => {
  await resetDatabase()
  await loadOwnWords()
})

describe('the city’s own words', () => {
  it('are spoken by a process as soon as it has asked, whoever wrote them', async () => {
    await own('home.lead', 'Xin chào')
    expect(await loadOwnWords()).toEqual({ isNew: true })
    expect(wordsOf('vi', 'shell')('home.lead')).toBe('Xin chào')
    expect(await loadOwnWords()).toEqual({ isNew: false })
    await own('home.lead', 'Chào mừng')
    await loadOwnWords()
    expect(wordsOf('vi', 'shell')('home.lead')).toBe('Chào mừng')
    await database().delete(textOverrides)
    await loadOwnWords()
    expect(wordsOf('vi', 'shell')('home.lead')).toBe(shipped)
  })

  it('leave catalogues alone in which nothing changed', async () => {
    await own('home.lead', 'Xin chào')
    await loadOwnWords()
    const [texts, words, other] = [ownTexts('vi/shell'), wordsOf('vi', 'shell'), wordsOf('ja', 'shell')]
    await own('home.lead', 'ようこそ', 'ja')
    await loadOwnWords()
    expect(ownTexts('vi/shell')).toBe(texts)
    expect(wordsOf('vi', 'shell')).toBe(words)
    expect(wordsOf('ja', 'shell')).not.toBe(other)
  })

  it.each([
    ['that is broken', 'home.lead', '{'],
    ['with a place that nobody fills', 'home.lead', 'Xin {name}'],
  ])('%s give way to the shipped text', async (_, key, value) => {
    await own(key, value)
    await own('home.title', 'Trang chủ')
    await loadOwnWords()
    const words = wordsOf('vi', 'shell')
    expect([words('home.lead'), words('home.lead', {})]).toEqual([shipped, shipped])
    expect(words('home.title')).toBe('Trang chủ')
  })

  it('of a text that is not shipped any more are left alone', async () => {
    await own('home', 'gone')
    await own('gone.by', 'gone')
    await loadOwnWords()
    expect(wordsOf('vi', 'shell')('home.lead')).toBe(shipped)
  })
})

describe('another process', () => {
  let other: ChildProcess
  let said: AsyncIterator<[string]>

  beforeEach(() => {
    other = fork(new URL('../../db/testing/words-reader.ts', import.meta.url))
    // Listened to from the first moment: what is said while this process writes is not missed.
    said = on(other, 'message') as AsyncIterator<[string]>
  })

  afterEach(async () => {
    other.send('end')
    await once(other, 'exit')
  })

  it('speaks a new text and the shipped one again within seconds', async () => {
    const next = async () => (await said.next()).value[0]
    const staff = await staffMember({ role: 'administrator' })
    expect(await next()).toBe(shipped)
    await saveText(staff, { ...lead, value: 'Xin chào', seen: 0 }, NOW)
    expect(await next()).toBe('Xin chào')
    await saveText(staff, { ...lead, value: null, seen: 1 }, NOW)
    expect(await next()).toBe(shipped)
  })
})
