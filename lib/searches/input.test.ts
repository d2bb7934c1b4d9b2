import { describe, expect, it } from 'vitest'
import { chosenSearch, savedQuery } from './input.ts'

const sent = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return Object.fromEntries(chosenSearch(form))
}

const first = { all: 'yes', usual: 'next_7_days', period: 'next_7_days', name: '', phone: '' }

describe('what the form of a search asks for', () => {
  it('is the week of the first page, as long as nobody is named', () => {
    expect(sent({ ...first, counter: 'hall' })).toEqual({
      all: 'yes',
      period: 'next_7_days',
      name: '',
      phone: '',
      counter: 'hall',
    })
    expect(sent({ ...first, name: '　' })).toHaveProperty('period', 'next_7_days')
  })

  it('is every day for somebody who is named, unless a day was chosen', () => {
    expect(sent({ ...first, name: '髙﨑' })).not.toHaveProperty('period')
    expect(sent({ ...first, phone: '0101' })).not.toHaveProperty('period')
    expect(sent({ ...first, name: '髙﨑', period: 'today' })).toHaveProperty('period', 'today')
    expect(sent({ period: 'next_7_days', name: '髙﨑' })).toHaveProperty('period', 'next_7_days')
  })

  it('is what somebody typed of days, beside a period that they chose', () => {
    expect(sent({ ...first, from: '2026-12-01' })).not.toHaveProperty('period')
    expect(sent({ ...first, until: '2026-12-01' })).not.toHaveProperty('period')
    expect(sent({ ...first, from: '2026-12-01', period: 'this_month' })).toHaveProperty(
      'period',
      'this_month',
    )
  })
})

it('a saved search keeps conditions and order, and nothing that names a person', () => {
  const asked = {
    period: ['tomorrow'],
    sort: ['received_at'],
    order: ['descending'],
    name: ['髙﨑'],
    after: ['x'],
  }
  expect(savedQuery.parse(asked)).toEqual({
    period: ['tomorrow'],
    sort: ['received_at'],
    order: ['descending'],
  })
})
