import { describe, expect, it } from 'vitest'
import { askedDay, daySpan, turnedEnds } from './spans.ts'

describe('a span that somebody asks for', () => {
  it.each([
    [{ from: '2026-12-20', until: '2026-12-01' }, ['until']],
    [{ from: '2026-12-20', until: '2026-12-20' }, []],
    [{ from: '2026-12-20', until: '2027-01-05' }, []],
    [{ from: '2026-12-20', until: undefined }, []],
    [{ until: '2026-12-01' }, []],
    [{ from: '', until: '2026-12-01' }, []],
    [{}, []],
  ])('is turned where it ends before it begins: %o', (asked, turned) => {
    expect(turnedEnds(asked, [daySpan])).toEqual(turned)
  })

  it('is one of several, of days and of times', () => {
    const spans = [daySpan, ['earliest', 'latest']] as const
    const asked = { from: '2026-12-20', until: '2026-12-19', earliest: '13:00', latest: '09:30' }
    expect(turnedEnds(asked, spans)).toEqual(['until', 'latest'])
    expect(turnedEnds({ ...asked, until: '2026-12-31' }, spans)).toEqual(['latest'])
  })
})

it('days in an address are days or nothing', () => {
  for (const sent of ['2026-02-30', 'x', '', undefined, ['2026-02-01']])
    expect(askedDay.parse(sent)).toBeUndefined()
  expect(askedDay.parse('2026-02-28')).toBe('2026-02-28')
})
