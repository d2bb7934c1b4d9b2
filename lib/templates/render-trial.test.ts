import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { residentCredentials, residentEvents } from '#db/schema/residents.ts'
import { noticeTemplates } from '#db/schema/words.ts'
import { aCounter, aReservation, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { readPdf } from '#db/testing/pdf-text.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { readSlipVisit, sampleLetter } from '#lib/documents/read-sample.ts'
import { renderShippedPaper } from '#lib/documents/render-shipped.ts'
import { renderReservationSlip } from '#lib/documents/reservation-slip.tsx'
import { renderResidentLetters } from '#lib/documents/resident-letters.tsx'
import { paperKinds, paperLocales } from '#lib/documents/rules.ts'
import { missingGlyphs } from '#lib/documents/verify-letters.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { renderTrial } from './render-trial.ts'
import { saveTemplate } from './save.ts'
import { sendTest } from './send-test.ts'
import { verifyTemplate } from './verify.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ name: '市川 みどり' })
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
})

const letter = { kind: 'letter_password', locale: 'ja' } as const
const template = {
  subject: '大切なお知らせ',
  body: '{{ city }}より\n## はじめに\n- 押印は不要です\n---\n{{ until }}まで\n',
}

const trialOf = async (wish: Partial<Parameters<typeof renderTrial>[1]>) => {
  const trial = await renderTrial(staff, { ...letter, template, number: '', ...wish }, NOW)
  return trial.ok ? readPdf(trial.value) : trial
}

it.each(paperKinds)('the shipped text of %s could have been written by the city', async (kind) => {
  for (const locale of paperLocales(kind)) {
    const shipped = renderShippedPaper(kind, locale)
    expect(await verifyTemplate({ kind, locale, template: shipped }, NOW)).toMatchObject({ ok: true })
  }
})

describe('the text of a paper is refused', () => {
  it.each([
    ['with a variable of mails', letter, '{{ access_key }}', 'unknown_variable', 'access_key', 1],
    ['with its secret', letter, '{{ secret }}', 'unknown_variable', 'secret', 1],
    ['with what no font has', letter, '一\n𠮷と😀と한', 'unprintable', '😀 한', 2],
    [
      'on a slip without its time',
      { kind: 'reservation_slip', locale: 'en' },
      'Hello',
      'lacks_needed',
      '{{ when }}',
      null,
    ],
  ] as const)('%s', async (_, address, body, reason, detail, line) => {
    expect(await verifyTemplate({ ...address, template: { subject: 'A', body } }, NOW)).toEqual({
      ok: false,
      field: 'body',
      reason,
      detail,
      line,
    })
  })
})

it('own words are printed in their language, and those of the others as they were shipped', async () => {
  expect(await saveTemplate(staff, { ...letter, template, seen: 0 }, NOW)).toMatchObject({ ok: true })
  const print = async () =>
    readPdf(await renderResidentLetters([sampleLetter('letter_password', NOW)], await citySettings(), NOW))
  const { text, pages } = await print()
  expect(pages).toBe(1)
  for (const words of [
    '大切なお知らせ',
    '押印は不要です',
    '2027年1月23日',
    'Your resident ID',
    '123-456-782',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('QRコードを読み取るか')
  expect(text).not.toContain('SAMPLE')

  await database().update(noticeTemplates).set({ body: '{{ gone }}' })
  forgetRemembered()
  expect((await print()).text).toContain('QRコードを読み取るか')
})

it('the words of a slip are the city’s, with readings above them in easy Japanese', async () => {
  const slip = { kind: 'reservation_slip', locale: 'ja-easy' } as const
  const own = { subject: 'よやく', body: '## ｜日《ひ》\n{{ when }}\n## もの\n- ｜紙《かみ》\n' }
  await saveTemplate(staff, { ...slip, template: own, seen: 0 }, NOW)
  const { visit, city } = await readSlipVisit(NOW)
  const { text } = readPdf(await renderReservationSlip(visit, city, 'ja-easy', NOW))
  expect(text).toContain('ひ日')
  expect(text).toContain('かみ紙')
  expect(text).not.toMatch(/[｜《》]/)
})

describe('a trial', () => {
  it('is marked as a sample, holds an example of a secret, and leaves nothing behind', async () => {
    const { number } = await aLetterHolder({})
    const before = await database().select().from(residentCredentials)
    const printed = number.replace(/(...)(...)(...)/, '$1-$2-$3')
    expect(await trialOf({ number })).toMatchObject({
      pages: 1,
      text: expect.stringMatching(new RegExp(`見本 SAMPLE.*大切なお知らせ.*${printed}.*ABCD-EFGH-JKMN`)),
    })
    expect(await database().select().from(residentCredentials)).toEqual(before)
    expect(await database().$count(residentEvents)).toBe(0)
    expect(await database().$count(noticeTemplates)).toBe(0)
    expect(await database().select().from(auditEntries)).toMatchObject([{ act: 'resident_viewed' }])
  })

  it('shows a booking without its people, and leaves a trace', async () => {
    const visit = await aReservation({ counterId: 'hall', email: 'secret@b.example' })
    const wish = {
      kind: 'reservation_slip' as const,
      template: { subject: 'X', body: '{{ when }} {{ number }}' },
    }
    const number = visit.number.replace(/(...)(...)(....)/, '$1-$2-$3')
    expect(await trialOf({ ...wish, number: visit.number })).toMatchObject({
      text: expect.stringContaining(number),
    })
    expect(await database().select().from(auditEntries)).toMatchObject([
      { act: 'visit_viewed', subjectId: visit.id },
    ])
  })

  it('is none of what cannot be written, or of nobody', async () => {
    expect(await trialOf({ template: { ...template, body: '{{ nobody }}' } })).toMatchObject({
      reason: 'not_printed',
    })
    expect(await trialOf({ number: '999999998' })).toMatchObject({ reason: 'no_reader' })
    const closed = await aLetterHolder({ closedAt: NOW })
    expect(await trialOf({ number: closed.number })).toMatchObject({ reason: 'no_reader' })
  })

  it('is never mailed', async () => {
    const wish = { ...letter, template, recipient: 'me@city.example' }
    await expect(sendTest(staff, wish, NOW)).rejects.toThrow('not mailed')
  })
})

it('what no font has is known before a letter is issued', async () => {
  const city = await citySettings()
  expect(await missingGlyphs('password', city, NOW)).toEqual([])
  expect(await missingGlyphs('password', { ...city, cityName: { ja: '𠮷野한市' } }, NOW)).toEqual(['한'])
})
