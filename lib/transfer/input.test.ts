import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shippedLocales } from '#lib/locales.ts'
import { MOST_BYTES, readFile } from './input.ts'

const frame = {
  format: 'madoguchi-settings',
  version: 1,
  city: 'ひばり市',
  madeAt: '2026-11-22T00:00:00.000Z',
}
const file = (rows: object, change: object = {}) => JSON.stringify({ ...frame, rows, ...change })

it('an empty file of settings is one', () => {
  expect(readFile(file({}))).toMatchObject({ ok: true, file: { rows: {} } })
})

const question = {
  form: 'booking',
  key: 'number',
  kind: 'text',
  label: { ja: '個人番号カードの受取' },
  help: null,
  options: [],
  isRequired: false,
  maxLength: 100,
  visibleTo: 'staff',
  position: 1,
  retiredAt: null,
}

it('a question about the card is one', () => {
  expect(readFile(file({ field: { 'booking/number': question } }))).toMatchObject({ ok: true })
})

const holiday = { day: '2026-12-01', name: { ja: '市民の日' }, isHoliday: true }

it.each([
  ['no JSON', 'settings', 'no_json', ''],
  ['a picture', '\ufffdPNG\r\n\u001a\n\u0000', 'no_json', ''],
  ['what is packed', gzipSync('{}').toString(), 'no_json', ''],
  ['more than any city has', `"${'x'.repeat(MOST_BYTES)}"`, 'too_large', ''],
  ['a hundred thousand lists in one another', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'unknown', '–'],
  [
    'a key of the language itself',
    file({}).replace('"rows":{}', '"rows":{"__proto__":{"a":1}}'),
    'unknown',
    'rows',
  ],
  ['another file', '{"name":"madoguchi"}', 'unknown', 'format'],
  ['a later version', file({}, { version: 2, more: 1 }), 'newer', '2'],
  ['a version that is none', file({}, { version: 'x' }), 'unknown', 'version'],
  ['a thing we do not know', file({ staff: {} }), 'unknown', 'rows'],
  [
    'a column we do not know',
    file({ holiday_change: { a: { ...holiday, x: 1 } } }),
    'unknown',
    'rows › holiday_change › a',
  ],
  [
    'a day that is none',
    file({ holiday_change: { a: { ...holiday, day: '2026-02-30' } } }),
    'unknown',
    'rows › holiday_change › a › day',
  ],
  [
    'no Japanese',
    file({ holiday_change: { a: { ...holiday, name: {} } } }),
    'unknown',
    'rows › holiday_change › a › name › ja',
  ],
  [
    'a setting out of its range',
    file({ setting: { horizonDays: { key: 'horizonDays', value: 9999 } } }),
    'unknown',
    'rows › setting › horizonDays',
  ],
  [
    'a setting we do not know',
    file({ setting: { demoCity: { key: 'demoCity', value: 1 } } }),
    'unknown',
    'rows › setting › demoCity',
  ],
  [
    'a question for the 個人番号',
    file({ field: { 'booking/number': { ...question, label: { ja: '番号', en: 'Your My Number' } } } }),
    'asks_my_number',
    'rows › field › booking/number',
  ],
  [
    'a 個人番号',
    file({ holiday_change: { a: { ...holiday, name: { ja: '983205673214' } } } }),
    'my_number',
    '',
  ],
])('%s is refused with its place', (_, text, reason, place) => {
  expect(readFile(text)).toEqual({ ok: false, fault: { reason, place } })
})

/** Rows by their ids. */
const many = (count: number, row: (id: string) => object) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const id = `00000000-0000-4000-8000-${`${index}`.padStart(12, '0').replace(/^0/, 'a')}`
      return [id, row(id)]
    }),
  )

it('a city of twenty counters with five years of exceptions fits twice, in every language', () => {
  const reason = Object.fromEntries(shippedLocales.map((locale) => [locale, '施設点検のため休みます。']))
  const days = { counterId: 'hall', firstDay: '2026-12-01', lastDay: '2026-12-01', reason }
  const hours = { opens: '09:00', closes: '12:00', weekdays: [1, 2, 3, 4, 5] }
  const shares = { lanes: 4, webLanes: 1, phoneLanes: 1, walkInLanes: 1 }
  const value = '予約の内容を確かめて、よければ確定してください。'
  const texts = shippedLocales.flatMap((locale) =>
    Array.from({ length: 1200 }, (_, index) => [
      `${locale}/slots.key${index}`,
      { locale, domain: 'slots', key: `key${index}`, value, shipped: value },
    ]),
  )
  const text = file({
    closure: many(20 * 5 * 12, (id) => ({ id, ...days })),
    exclusion: many(20 * 5 * 24, (id) => ({ id, ...days, ...hours })),
    special_opening: many(20 * 5 * 12, (id) => ({ id, ...days, ...hours, ...shares, slotMinutes: 15 })),
    capacity_change: many(20 * 5 * 24, (id) => ({ id, ...days, ...hours, ...shares })),
    text: Object.fromEntries(texts),
  })
  expect(readFile(text)).toMatchObject({ ok: true })
  const asItIsWritten = JSON.stringify(JSON.parse(text), null, 2)
  expect(Buffer.byteLength(asItIsWritten)).toBeGreaterThan(4 * 1024 * 1024)
  expect(2 * Buffer.byteLength(asItIsWritten)).toBeLessThan(MOST_BYTES)
})

it('never fails, whatever is uploaded', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((rows) => `{"rows":${rows}}`),
      ),
      (text) => {
        expect(readFile(text).ok).toBe(false)
      },
    ),
  )
})
