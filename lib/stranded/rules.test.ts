import { describe, expect, it } from 'vitest'
import { addMinutes } from '#lib/time.ts'
import { type Cause, handledPath, inOrder, strandedOrders, toldTo } from './rules.ts'

const TEN = new Date('2026-12-02T10:00:00+09:00')
const at = (quarter: number) => addMinutes(TEN, quarter * 15)

const cause: Cause = {
  kind: 'stop',
  id: 'x',
  at: TEN,
  by: null,
  isFewer: false,
  isNational: false,
  note: null,
}

describe('what somebody is told', () => {
  it.each([
    ['ja', cause, { ja: '停電のため' }, { reason: 'other', note: '停電のため' }],
    ['vi', cause, { ja: '停電のため' }, { reason: 'counter_closed' }],
    ['ja-easy', cause, { ja: '停電のため', en: 'Power cut' }, { reason: 'counter_closed' }],
    ['en', cause, { ja: '', en: 'Power cut' }, { reason: 'other', note: 'Power cut' }],
    ['ja', { ...cause, isNational: true }, { ja: '' }, { reason: 'system_stopped' }],
    ['ja', { ...cause, kind: 'change', isFewer: true }, { ja: '' }, { reason: 'fewer_places' }],
  ] as const)('in %s is in their language', (locale, of, note, expected) => {
    expect(toldTo({ locale, cause: of }, note)).toEqual(expected)
  })
})

describe('the list', () => {
  const row = (number: string, values = {}) => ({
    number,
    counterId: 'hall',
    startsAt: TEN,
    locale: 'ja' as const,
    isMailed: true,
    phone: null as string | null,
    ...values,
  })
  const rows = [
    row('3', { startsAt: at(2), locale: 'en' }),
    row('1', { startsAt: at(1), isMailed: false }),
    row('2', { isMailed: false, phone: '03', counterId: 'annexe' }),
  ]

  it.each([
    ['time', '213'],
    ['number', '123'],
    ['counter', '213'],
    ['language', '321'],
    ['contact', '123'],
  ] as const)('stands by %s', (order, expected) => {
    expect(strandedOrders).toContain(order)
    expect(
      inOrder(rows, order)
        .map(({ number }) => number)
        .join(''),
    ).toBe(expected)
  })

  it('names after an act who stays because somebody was faster, and not too many', () => {
    const refused = Array.from({ length: 30 }, (_, index) => ({
      number: `${1000000000 + index}`,
      reason: index === 0 ? ('changed_meanwhile' as const) : ('taken' as const),
    }))
    const path = new URL(handledPath('move', { done: 3, refused }), 'https://city.example')
    expect(path.searchParams.get('refused')).toBe('30')
    expect(path.searchParams.get('taken')?.split(',')).toHaveLength(20)
    expect(path.searchParams.get('taken')).not.toContain('1000000000')
  })
})
