import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFile } from './input.ts'

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

const holiday = { day: '2026-12-01', name: { ja: '市民の日' }, isHoliday: true }

it.each([
  ['no JSON', 'settings', 'no_json', ''],
  ['another file', '{"name":"madoguchi"}', 'unknown', 'format'],
  ['a later version', file({}, { version: 2 }), 'unknown', 'version'],
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
    'a 個人番号',
    file({ holiday_change: { a: { ...holiday, name: { ja: '983205673214' } } } }),
    'my_number',
    '',
  ],
])('%s is refused with its place', (_, text, reason, place) => {
  expect(readFile(text)).toEqual({ ok: false, fault: { reason, place } })
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
