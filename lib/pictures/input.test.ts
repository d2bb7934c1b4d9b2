import { describe, expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { copiedDown, paintInput, tableInput, typedDay } from './input.ts'
import { pictureText, readPicture } from './rules.ts'

const formOf = (entries: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

const common = { counterId: 'hall', day: '2026-11-25', seen: '', apply: 'day' }
const numbers = (opens: string, [lanes, web, phone, walkIn]: string[]) => ({
  [`lanes-${opens}`]: lanes ?? '0',
  [`webLanes-${opens}`]: web ?? '0',
  [`phoneLanes-${opens}`]: phone ?? '0',
  [`walkInLanes-${opens}`]: walkIn ?? '0',
})
const table = { ...common, times: '09:00-09:15 09:15-09:30' }

describe('a typed day', () => {
  it('is a picture, full-width digits too', () => {
    const form = formOf({ ...table, ...numbers('09:00', ['３', '1']), ...numbers('09:15', ['0', '1']) })
    const read = parseForm(tableInput(form), form)
    expect(read.ok && pictureText(read.value.picture)).toBe('09:00-09:15/15=3/1/0/0 09:15-09:30/15=0/0/0/0')
  })

  it.each([
    ['no number', ['x'], { 'lanes-09:00': 'number' }],
    ['too many lanes', ['61'], { 'lanes-09:00': 'too_big' }],
    ['less than nothing', ['-1'], { 'lanes-09:00': 'too_small' }],
    ['more given away than there is', ['1', '1', '1'], { 'lanes-09:00': 'too_small' }],
    ['nothing', [''], { 'lanes-09:00': 'required' }],
  ])('says at which field %s stands', (_, cells, problems) => {
    const form = formOf({ ...table, ...numbers('09:00', cells), ...numbers('09:15', ['0']) })
    const read = parseForm(tableInput(form), form)
    expect(read.ok ? null : read.state).toMatchObject({ status: 'invalid', problems })
  })

  it('copies a row down, and another day where it has the same times', () => {
    const typed = Object.fromEntries(
      Object.entries({
        ...numbers('09:00', ['1']),
        ...numbers('09:15', ['2', '1']),
        ...numbers('09:30', ['3']),
      }).map(([name, value]) => [name, [value]]),
    )
    expect(copiedDown(typed, '09:15')).toMatchObject({
      'lanes-09:00': ['1'],
      'lanes-09:30': ['2'],
      'webLanes-09:30': ['1'],
    })
    const other = readPicture('09:00-09:15/15=5/0/2/0 09:45-10:00/15=6/0/0/0') ?? []
    const taken = typedDay(typed, other)
    expect(taken).toMatchObject({ 'lanes-09:00': ['5'], 'phoneLanes-09:00': ['2'], 'lanes-09:15': ['2'] })
    expect(taken['lanes-09:45']).toBeUndefined()
  })
})

describe('a painted day', () => {
  const picture = '09:00-09:15/15=3/0/0/0'

  it.each([
    ['for no chosen day', { apply: 'days' }, { days: 'required' }],
    ['for weeks without an end', { apply: 'weekday' }, { until: 'required' }],
    ['for weeks that end before they begin', { apply: 'weekday', until: '2026-11-24' }, { until: 'date' }],
    ['for more than a year', { apply: 'weekday', until: '2028-11-25' }, { until: 'date' }],
    ['without a picture', { picture: 'x' }, { picture: 'invalid' }],
    ['on no day', { day: '2026-02-30' }, { day: 'date' }],
    ['with a 個人番号 as its reason', { reason: '983205673214' }, { reason: 'my_number' }],
  ])('%s is not read', (_, values, problems) => {
    const read = parseForm(paintInput, formOf({ ...common, picture, ...values }))
    expect(read.ok ? null : read.state).toMatchObject({ problems })
  })

  it('is read with one chosen day as with several', () => {
    const read = parseForm(paintInput, formOf({ ...common, picture, apply: 'days', days: '2026-11-27' }))
    expect(read.ok && read.value.days).toEqual(['2026-11-27'])
  })
})
