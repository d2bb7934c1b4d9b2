import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseForm } from '#lib/forms/parse-form.ts'
import { copyInput, exceptionInput, patternInput, removalInput } from './input.ts'

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value)
  return form
}

const pattern = {
  counterIds: ['hall', 'annexe', 'hall'],
  weekdays: ['6'],
  weeksOfMonth: ['4', '2'],
  seasonFrom: '1月1日',
  seasonUntil: '3/31',
  validFrom: '2026-12-01',
  validUntil: '',
  opensOnHolidays: 'no',
  slotMinutes: '15',
  'opens.1': '９：００',
  'closes.1': '1200',
  'lanes.1': '3',
  'phoneLanes.1': '1',
}

const problemsOf = (schema: typeof patternInput | typeof exceptionInput, fields: object) => {
  const answer = parseForm(schema, formOf(fields as Record<string, string>))
  return answer.ok || answer.state.status !== 'invalid' ? {} : answer.state.problems
}

describe('the form of a pattern', () => {
  it('reads times, days and numbers as people type them', () => {
    expect(parseForm(patternInput, formOf(pattern))).toMatchObject({
      ok: true,
      value: {
        pattern: {
          counterIds: ['hall', 'annexe'],
          weekdays: [6],
          weeksOfMonth: [2, 4],
          seasonFrom: '01-01',
          seasonUntil: '03-31',
          validUntil: null,
          spans: [{ opens: '09:00', closes: '12:00', lanes: 3, webLanes: 0, phoneLanes: 1, walkInLanes: 0 }],
        },
        changeFrom: null,
      },
    })
  })

  it('is the same from an address, which leaves out what was left empty', () => {
    const named = Object.entries(pattern).filter(([, value]) => value !== '')
    expect(named.length).toBeLessThan(Object.keys(pattern).length)
    expect(patternInput.parse(Object.fromEntries(named))).toEqual(patternInput.parse(pattern))
  })

  it('lets a day end with the day, but not begin there', () => {
    expect(problemsOf(patternInput, { ...pattern, 'opens.1': '0:00', 'closes.1': '24:00' })).toEqual({})
    expect(problemsOf(patternInput, { ...pattern, 'opens.1': '24:00' })).toMatchObject({ 'opens.1': 'date' })
  })

  it.each([
    ['no counter', { counterIds: [] }, { counterIds: 'required' }],
    ['no weekday', { weekdays: [] }, { weekdays: 'required' }],
    ['an end before the start', { 'closes.1': '8:00' }, { 'closes.1': 'order' }],
    ['a span shorter than a slot', { 'closes.1': '9:10' }, { 'closes.1': 'too_short' }],
    ['more set apart than there are', { 'webLanes.1': '3' }, { 'lanes.1': 'shares' }],
    ['no lanes', { 'lanes.1': '' }, { 'lanes.1': 'too_small' }],
    ['a half span', { 'opens.2': '13:00', 'lanes.2': '1' }, { 'closes.2': 'required' }],
    ['half a season', { seasonUntil: '' }, { seasonUntil: 'required' }],
    ['a day that no year has', { seasonFrom: '2/30' }, { seasonFrom: 'date' }],
    ['an hour that no day has', { 'opens.1': '25:00' }, { 'opens.1': 'date' }],
    ['slots too short', { slotMinutes: '4' }, { slotMinutes: 'too_small' }],
    ['slots too long', { slotMinutes: '121' }, { slotMinutes: 'too_big' }],
    ['an end before its beginning', { validUntil: '2026-11-30' }, { validUntil: 'order' }],
    ['a change before its beginning', { changeFrom: '2026-11-30' }, { changeFrom: 'order' }],
  ])('says that %s is wrong', (_, fields, problems) => {
    expect(problemsOf(patternInput, { ...pattern, ...fields })).toEqual(problems)
  })
})

const special = {
  kind: 'special_opening',
  counterIds: ['hall', 'annexe'],
  firstDay: '2026-12-13',
  lastDay: '',
  opens: '9:00',
  closes: '12:00',
  slotMinutes: '15',
  lanes: '2',
  'reason.ja': '日曜開庁',
}

describe('the form of an exception', () => {
  it('is of one day where no last one is typed, and of all counters where all are ticked', () => {
    const answer = parseForm(exceptionInput, formOf({ ...special, counterIds: ['all', 'hall'] }))
    expect(answer).toMatchObject({
      ok: true,
      value: {
        wish: { counterIds: null, firstDay: '2026-12-13', lastDay: '2026-12-13', weekdays: null },
      },
    })
  })

  it('of other lanes is for the whole day where no hours are typed, and may leave none', () => {
    const none = { ...special, kind: 'capacity_change', opens: '', closes: '', lanes: '0' }
    expect(parseForm(exceptionInput, formOf(none))).toMatchObject({
      ok: true,
      value: { wish: { opens: '00:00', closes: '23:59', slotMinutes: null, shares: { lanes: 0 } } },
    })
  })

  it('of a closure asks for no hours', () => {
    const { opens: _, closes: __, lanes: ___, slotMinutes: ____, ...closure } = special
    expect(problemsOf(exceptionInput, { ...closure, kind: 'closure' })).toEqual({})
  })

  it.each([
    ['no counter', { counterIds: [] }, { counterIds: 'required' }],
    ['no reason', { 'reason.ja': '' }, { 'reason.ja': 'required' }],
    ['a last day before the first', { lastDay: '2026-12-12' }, { lastDay: 'order' }],
    ['more than three years', { lastDay: '2030-01-01' }, { lastDay: 'too_big' }],
    ['no slot length', { slotMinutes: '' }, { slotMinutes: 'required' }],
    ['no hours', { opens: '' }, { opens: 'required' }],
    ['no lanes', { lanes: '' }, { lanes: 'too_small' }],
  ])('says that %s is wrong', (_, fields, problems) => {
    expect(problemsOf(exceptionInput, { ...special, ...fields })).toEqual(problems)
  })
})

it('removal takes only names of exceptions', () => {
  const id = crypto.randomUUID()
  const answer = parseForm(removalInput, formOf({ chosen: [`closure/${id}`, 'closure/x', `rule/${id}`] }))
  expect(answer).toMatchObject({ ok: true, value: { chosen: [{ kind: 'closure', id }] } })
})

it.each([
  ['pattern', patternInput, pattern],
  ['exception', exceptionInput, special],
  ['copy', copyInput, {}],
  ['removal', removalInput, {}],
] as const)('the form of a %s never fails, whatever is sent', (_, schema, fields) => {
  const name = fc.constantFrom(...Object.keys({ ...pattern, ...special, from: '', unit: '', chosen: '' }))
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ unit: 'binary' }))), (entries) => {
      const form = formOf(fields)
      for (const [field, value] of entries) form.set(field, value)
      expect(typeof parseForm(schema, form).ok).toBe('boolean')
    }),
  )
})
