import { describe, expect, it } from 'vitest'
import {
  changesBetween,
  type InquiryValues,
  inquiryStates,
  isOverdue,
  searchedTerms,
  searchedText,
  statesFrom,
  usualPlace,
  valuesBefore,
} from './rules.ts'

const values: InquiryValues = {
  asker: 'anonymous',
  residentId: null,
  reservationId: null,
  receivedAt: new Date('2026-11-24T10:00:00+09:00'),
  counterId: null,
  channel: 'phone',
  kind: 'question',
  categories: ['papers'],
  question: 'What to bring?',
  contact: '',
  answer: '',
  minutes: null,
  state: 'open',
  assigneeId: null,
  dueOn: null,
}

describe('the states of an inquiry', () => {
  it('lead from each to the others, and from the last one only back to the first', () => {
    expect(Object.fromEntries(inquiryStates.map((state) => [state, statesFrom(state)]))).toEqual({
      open: ['open', 'waiting', 'answered', 'closed'],
      waiting: ['open', 'waiting', 'answered', 'closed'],
      answered: ['open', 'waiting', 'answered', 'closed'],
      closed: ['open', 'closed'],
    })
  })

  it.each([
    ['open', '2026-11-23', true],
    ['waiting', '2026-11-23', true],
    ['open', '2026-11-24', false],
    ['open', null, false],
    ['answered', '2026-11-01', false],
  ] as const)('%s and due on %s is overdue: %s', (state, dueOn, expected) => {
    expect(isOverdue({ state, dueOn }, '2026-11-24')).toBe(expected)
  })
})

describe('what was changed', () => {
  const after = { ...values, answer: 'the letter', state: 'answered' as const, minutes: 4 }

  it('is told field by field, and leads back', () => {
    const changes = changesBetween(values, after)
    expect(changes).toEqual({ answer: ['', 'the letter'], minutes: [null, 4], state: ['open', 'answered'] })
    expect(valuesBefore(after, changes)).toEqual(values)
  })

  it('does not lead back over what somebody changed since', () => {
    expect(valuesBefore({ ...after, minutes: 5 }, changesBetween(values, after))).toBeNull()
  })

  it('is nothing where the same boxes are ticked in another order', () => {
    const ticked = { ...values, categories: ['card', 'papers'] }
    expect(changesBetween(ticked, { ...ticked, categories: ['papers', 'card'] })).toEqual({})
    expect(changesBetween(ticked, { ...ticked, categories: ['papers'] })).toEqual({
      categories: [['card', 'papers'], ['papers']],
    })
  })

  it('may be the time at which it came', () => {
    const later = { ...values, receivedAt: new Date('2026-11-24T11:00:00+09:00') }
    expect(valuesBefore(later, changesBetween(values, later))).toEqual(values)
  })
})

it('texts are searched in the keys that names have', () => {
  const texts = { question: 'ｶｰﾄﾞ の　うけとり', contact: '03-0000-0101', answer: '葛\u{E0100}城' }
  expect(searchedText(texts)).toBe('カドノウケトリ\n0300000101\n葛城')
})

it('the call centre receives by phone, a tablet at its counter', () => {
  const counters = [{ id: 'city-hall' }]
  const clerk = { roles: [{ id: 'clerk' }] }
  expect(usualPlace(clerk, 'city-hall', counters)).toEqual({ counterId: 'city-hall', channel: 'counter' })
  expect(usualPlace(clerk, 'gone', counters)).toEqual({ counterId: null, channel: 'phone' })
  expect(usualPlace({ roles: [{ id: 'call_centre' }] }, 'city-hall', counters)).toEqual({
    counterId: null,
    channel: 'phone',
  })
})

it('what was looked for is neither the list nor its order', () => {
  const filter = { view: 'mine', q: 'PIN', person: '', visit: '', kind: 'fault', sort: 'due', page: 2 }
  expect(searchedTerms(filter)).toBe('PIN fault')
})
