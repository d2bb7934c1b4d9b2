import { beforeEach, expect, it } from 'vitest'
import { aCounter, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { aField } from '#db/testing/fields.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { rulesHistory } from '#lib/booking-rules/queries.ts'
import { saveRules } from '#lib/booking-rules/save.ts'
import { historyOf, lastChange, lastChanges } from '#lib/changes/queries.ts'
import { archiveCounter } from '#lib/counters/archive.ts'
import { fieldToEdit } from '#lib/fields/queries.ts'
import { saveField } from '#lib/fields/save.ts'
import { nationalToEdit } from '#lib/national/queries.ts'
import { savePattern } from '#lib/national/save.ts'
import { refused } from '#lib/result.ts'
import { archiveService } from '#lib/services/archive.ts'
import { saveDocuments } from '#lib/services/save-documents.ts'
import { savePapers } from '#lib/services/save-papers.ts'
import { pageToEdit } from '#lib/settings/queries.ts'
import { savePage } from '#lib/settings/save-page.ts'
import { nationalInput } from '#lib/stops/input.ts'
import { stopsToShow } from '#lib/stops/queries.ts'
import { saveNationalStop } from '#lib/stops/save-national.ts'
import { templateToEdit } from '#lib/templates/queries.ts'
import { saveTemplate } from '#lib/templates/save.ts'
import { loadOwnWords } from '#lib/texts/load-own.ts'
import { textToEdit } from '#lib/texts/queries.ts'
import { saveText } from '#lib/texts/save.ts'
import { addMinutes } from '#lib/time.ts'

const LATER = addMinutes(NOW, 7)

const mail = { kind: 'reservation_booked', locale: 'vi' } as const
const template = { subject: 'Xin chào {{ number }}', body: 'Số {{ number }}' }
const text = { locale: 'vi', domain: 'shell', key: 'home.lead' } as const
const question = { form: 'booking', key: 'cars' } as const
const list = { name: { ja: '甲' }, documents: [{ ja: '運転免許証' }] }
const paper = { kind: 'put', index: 'new', rule: { text: { ja: 'はがき' } } } as const
const column = { kind: 'service', id: 'pickup' } as const

type Clerk = {
  /** Opens the page and answers what saving there does, whoever presses the button and however late. */
  open: (reader: StaffMember) => Promise<(by: StaffMember, at: Date) => Promise<unknown>>
  /** Whom the page names to who was slower. */
  named: (reader: StaffMember) => Promise<{ name: string | null; at: Date } | null | undefined>
}

const pages: Record<string, Clerk> = {
  'a mail': {
    open: async () => (by, at) => saveTemplate(by, { ...mail, template, seen: 0 }, at),
    named: async (reader) => (await templateToEdit(reader, mail, NOW)).changes[0],
  },
  'a text': {
    open: async () => (by, at) => saveText(by, { ...text, value: `Chào ${at.getTime()}`, seen: 0 }, at),
    named: async (reader) => (await textToEdit(reader, text))?.changes[0],
  },
  'a page': {
    open: async () => (by, at) => savePage(by, { page: 'help', locale: 'en', body: 'Help', seen: 0 }, at),
    named: async (reader) => (await pageToEdit(reader, 'help', 'en')).changes[0],
  },
  'a question': {
    open: async (reader) => {
      const before = (await fieldToEdit(reader, question))?.field
      if (!before) throw new Error('there is no such question')
      return (by, at) => saveField(by, { before, after: { ...before, maxLength: 3 } }, at)
    },
    named: (reader) => lastChange(reader, 'field', ['booking/cars']),
  },
  'the rules of a service': {
    open: async () => (by, at) => saveRules(by, { column, seen: {}, wanted: { horizonDays: 31 } }, at),
    named: async (reader) => (await rulesHistory(reader, column))[0],
  },
  'a list of documents': {
    open: async () => (by, at) => saveDocuments(by, { id: 'new', list, seen: 0 }, at),
    named: (reader) => lastChange(reader, 'setting', ['identityDocuments']),
  },
  'what to bring': {
    open: async () => (by, at) => savePapers(by, { id: 'pickup', act: paper, seen: 0 }, at),
    named: (reader) => lastChange(reader, 'service', ['pickup']),
  },
  'the hours of the country’s systems': {
    open: async (reader) => {
      const { pattern } = await nationalToEdit(reader)
      const wanted = { ...pattern, hours: { from: '09:00', until: '16:00' } }
      return (by, at) => savePattern(by, { seen: JSON.stringify(pattern), wanted }, at)
    },
    named: (reader) => lastChange(reader, 'setting', ['nationalHours', 'nationalRest']),
  },
  'an announced stop': {
    open: async (reader) => {
      const when = { fromDay: '2026-12-02', fromClock: '9:00', untilDay: '2026-12-02', untilClock: '12:00' }
      const wish = nationalInput.parse({ ...when, reason: 'J-LIS', 'banner.ja': '停止します' })
      await saveNationalStop(reader, wish, NOW)
      const [stop] = await stopsToShow(reader, NOW)
      return (by, at) => saveNationalStop(by, { ...wish, id: stop?.id, version: 1 }, at)
    },
    named: async (reader) => {
      const ids = (await stopsToShow(reader, NOW)).map(({ id }) => id)
      return (await lastChanges(reader, 'booking_stop', ids)).get(ids[0] ?? '')
    },
  },
  'the archive': {
    open: async () => (by, at) => archiveService(by, { id: 'pickup', isArchived: true }, at),
    named: async (reader) => (await historyOf(reader, 'service', 'pickup'))[0],
  },
}

beforeEach(async () => {
  await resetDatabase()
  await loadOwnWords()
  await aService({ id: 'pickup' })
  await aCounter({ id: 'hall' })
  await aField({ ...question, kind: 'number', maxLength: 2 })
})

it.each(Object.entries(pages))(
  'of two clerks at %s, the slower is told who was faster and when',
  async (_, page) => {
    const [slow, fast] = [await staffMember({ name: '遅井 太郎' }), await staffMember({ name: '早川 花子' })]
    const save = await page.open(slow)
    expect(await save(fast, LATER)).toMatchObject({ ok: true })
    expect(await save(slow, addMinutes(LATER, 1))).toEqual(refused('changed_meanwhile'))
    expect(await page.named(slow)).toMatchObject({ name: '早川 花子', at: LATER })
  },
)

it('nobody is named where nobody changed it', async () => {
  const reader = await staffMember()
  expect(await lastChange(reader, 'counter', ['hall'])).toBeNull()
  expect(await archiveCounter(reader, { id: 'hall', isArchived: false }, NOW)).toEqual(
    refused('changed_meanwhile'),
  )
})
