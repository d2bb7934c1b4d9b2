import { describe, expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { fillInput, paintInput, paintQuery, tableInput, tablePage, turnInput } from './input.ts'
import { pictureAddress, pictureInAddress } from './render-address.ts'
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
const table = { ...common, whole: '09:00-09:30/15=0/0/0/0', part: '0' }

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

  it('shows a part of a long day, and keeps what the others have', () => {
    const whole = '00:00-24:00/5=20/0/0/0'
    const typed = numbers('04:00', ['3'])
    const rest = (readPicture(whole) ?? []).slice(49, 96).map(({ opens }) => numbers(opens, ['20']))
    const form = formOf(Object.assign({ ...table, whole, part: '1' }, typed, ...rest))
    expect(tablePage(form)).toEqual({ whole, part: 1 })
    const read = parseForm(turnInput(form), form)
    expect(read.ok && pictureText(read.value.picture)).toBe(
      '00:00-04:00/5=20/0/0/0 04:00-04:05/5=3/0/0/0 04:05-24:00/5=20/0/0/0',
    )
    expect(parseForm(tableInput(form), form)).toMatchObject({ ok: true })
  })

  it('is not read from a form that somebody made up', () => {
    const form = formOf({ ...table, whole: 'x' })
    expect(tablePage(form)).toBeUndefined()
    expect(parseForm(turnInput(form), form).ok).toBe(false)
  })

  it.each([
    ['no time', { fillOpens: '' }, { fillOpens: 'required' }],
    ['an end before the start', { fillCloses: '8:00' }, { fillCloses: 'order' }],
    ['no number', { fillLanes: '' }, { fillLanes: 'required' }],
    ['more given away than there is', { fillWebLanes: '3' }, { fillLanes: 'too_small' }],
  ])('is not filled in with %s', (_, values, problems) => {
    const fill = { fillOpens: '9:00', fillCloses: '24:00', fillLanes: '２', fillWebLanes: '0' }
    const form = formOf({ ...fill, fillPhoneLanes: '1', fillWalkInLanes: '0' })
    expect(parseForm(fillInput, form)).toMatchObject({ ok: true, value: { closes: '24:00', lanes: 2 } })
    for (const [name, value] of Object.entries(values)) form.set(name, value)
    const read = parseForm(fillInput, form)
    expect(read.ok ? null : read.state).toMatchObject({ problems })
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

  it('comes back by an address that servers take, however it is painted, with what it was meant for', () => {
    const day = readPicture('00:00-24:00/5=20/0/0/0') ?? []
    const motley = day.map((time, index) => ({
      ...time,
      lanes: index % 60,
      webLanes: ((index % 60) % 7) % 3,
    }))
    const text = pictureText(motley)
    const form = { counterId: 'hall', day: common.day, picture: readPicture(text) ?? [] }
    const address = pictureAddress('/paint', form, { apply: ['days'], days: ['2026-11-27'], seen: [text] })
    expect(address.length).toBeLessThan(2000)
    const query = new URLSearchParams(address.slice('/paint?'.length))
    expect(query.get('days')).toBe('2026-11-27')
    expect(pictureText(pictureInAddress(paintQuery.parse(Object.fromEntries(query)).picture))).toBe(text)
    for (const nonsense of [undefined, '', 'eNoDAAAAAAE']) expect(pictureInAddress(nonsense)).toEqual([])
  })
})
