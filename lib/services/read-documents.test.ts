import { describe, expect, it } from 'vitest'
import { linesOfTexts } from '#lib/forms/localized.ts'
import { documentsInput } from './input.ts'
import { untranslatedOf } from './read-documents.ts'

const list = {
  id: 'A',
  name: { ja: 'A：写真つき', en: 'A: with a photograph' },
  documents: [
    { ja: '運転免許証', en: 'Driving licence' },
    { ja: '身体障害者手帳' },
    { ja: 'パスポート', en: 'Passport', ko: '여권' },
  ],
}

describe('a list of documents in its form', () => {
  it('stands in Japanese where a language has no word for a document', () => {
    const lines = linesOfTexts(list.documents)
    expect(lines.en).toBe('Driving licence\n身体障害者手帳\nPassport')
    expect(lines.ko).toBe('運転免許証\n身体障害者手帳\n여권')
    expect(lines.vi).toBe('')
  })

  it('is saved as it was when nothing is typed into it', () => {
    const sent = Object.fromEntries(
      Object.entries(linesOfTexts(list.documents)).map(([locale, text]) => [`documents.${locale}`, text]),
    )
    const parsed = documentsInput.parse({ ...sent, 'name.ja': list.name.ja, 'name.en': list.name.en })
    expect(parsed.list).toEqual({ name: list.name, documents: list.documents })
  })

  it('says which languages lack words for how many of its texts', () => {
    const lacking = untranslatedOf(list)
    expect(lacking).toContainEqual({ locale: 'en', count: 1 })
    expect(lacking).toContainEqual({ locale: 'ko', count: 3 })
    expect(lacking).toContainEqual({ locale: 'vi', count: 4 })
    // パスポート is as easy as it can be.
    expect(lacking).toContainEqual({ locale: 'ja-easy', count: 3 })
    expect(lacking.map(({ locale }) => locale)).not.toContain('ja')
  })

  it('that speaks every language lacks none', () => {
    const name = { ja: '写真', en: 'Photo', 'ja-easy': '｜写真《しゃしん》' }
    expect(untranslatedOf({ id: 'B', name, documents: [] }).map(({ locale }) => locale)).not.toContain('en')
  })
})
