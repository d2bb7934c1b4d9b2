import { describe, expect, it } from 'vitest'
import { aCityOfVisit, anAccountNotice } from '#db/testing/city-of-visit.ts'
import { momentInWords } from '#lib/date-words.ts'
import { type Locale, shippedLocales } from '#lib/locales.ts'
import { type AccountNotice, renderAccountNotice } from './render-account.ts'

const { settings } = aCityOfVisit()
const render = (change: Partial<AccountNotice>) => renderAccountNotice(anAccountNotice(change), settings)
const inEach = (kinds: AccountNotice['kind'][]) =>
  kinds.flatMap((kind) => shippedLocales.map((locale) => ({ kind, locale })))

type Told = Partial<Record<Locale, string>>

const inWords = (told: Told, at: string, locale: Locale): string =>
  told[locale] ?? momentInWords(new Date(at), locale)

const until: Told = {
  ja: '2026年11月22日(日) 10:30まで',
  'ja-easy': '午前（ごぜん）10時（じ）30分（ぷん）まで',
  en: 'until Sunday, November 22, 2026, 10:30',
}

describe.each(inEach(['email_code', 'verify_email', 'reset_password']))(
  'the $kind mail in $locale',
  ({ kind, locale }) => {
    it('brings the code as people type it and says until when it counts', () => {
      expect(render({ kind, locale, secret: '012345' }).text).toContain('\n012345\n')
      const { text, html, subject } = render({ kind, locale, secret: 'ABCDEFGHJKMN' })
      expect(text).toContain('\nABCD-EFGH-JKMN\n')
      expect(html).toContain('<strong>ABCD-EFGH-JKMN</strong>')
      expect(text).toContain(inWords(until, '2026-11-22T10:30:00+09:00', locale))
      expect(subject).not.toContain('ABCD')
    })

    it('is the same without its code as with a mask', () => {
      const masked = render({ kind, locale, secret: '•'.repeat(12) })
      expect(masked.text).toContain('••••-••••-••••')
      expect(render({ kind, locale, secret: null }).text).not.toContain('null')
    })
  },
)

describe('a mail to set a new password', () => {
  it('leads to the page with the code where no server sees it', () => {
    const { text } = render({ kind: 'reset_password', locale: 'en', secret: 'ABCDEFGHJKMN' })
    expect(text).toContain('/en/account/reset#code=ABCDEFGHJKMN\n')
  })
})

describe.each(inEach(['password_changed', 'email_changed', 'sign_in_locked']))(
  'the $kind mail in $locale',
  ({ kind, locale }) => {
    it('says when it happened and what to do about it, and nothing that signs in', () => {
      const { text } = render({ kind, locale, secret: null, facts: {} })
      const moment: Told = {
        ja: '10:00',
        'ja-easy': '午前（ごぜん）10時（じ）',
        en: 'November 22, 2026, 10:00',
      }
      expect(text).toContain(inWords(moment, '2026-11-22T10:00:00+09:00', locale))
      expect(text).not.toMatch(/https?:/)
    })
  },
)

describe('a mail about signing in', () => {
  it('says until when it is stopped', () => {
    expect(render({ kind: 'sign_in_locked' }).text).toMatch(/10:30を過ぎると/)
  })
})
