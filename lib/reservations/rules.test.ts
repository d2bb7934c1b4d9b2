import { describe, expect, it } from 'vitest'
import { agentReasons, attendances } from '#lib/services/rules.ts'
import { addMinutes } from '#lib/time.ts'
import {
  accountRefusal,
  againParams,
  cancelRefusal,
  changeRefusal,
  companyRefusal,
  emailRefusal,
  endOfCode,
  isComing,
  isHoldOf,
  keptParty,
  ownerOf,
  partyFields,
  partyOf,
  partyParams,
  pricesOf,
  reservationStatuses,
} from './rules.ts'

const startsAt = new Date('2026-11-25T09:00:00+09:00')
const cutoffs = { changeCutoffMinutes: 120, cancelCutoffMinutes: 60 }

describe('what a resident may still do alone', () => {
  it.each([
    [121, null, null],
    [120, null, null],
    [119, 'too_late', null],
    [60, 'too_late', null],
    [59, 'too_late', 'too_late'],
    [-10, 'too_late', 'too_late'],
  ])('%i minutes before the visit: change %s, cancel %s', (minutes, change, cancel) => {
    const now = addMinutes(startsAt, -minutes)
    expect(changeRefusal({ status: 'booked', startsAt }, cutoffs, now)).toBe(change)
    expect(cancelRefusal({ status: 'booked', startsAt }, cutoffs, now)).toBe(cancel)
  })

  it.each(reservationStatuses.filter((status) => status !== 'booked'))(
    'nothing when the visit is %s',
    (status) => {
      const early = addMinutes(startsAt, -9999)
      expect(changeRefusal({ status, startsAt }, cutoffs, early)).toBe('not_changeable')
      expect(cancelRefusal({ status, startsAt }, cutoffs, early)).toBe('not_changeable')
    },
  )
})

it.each([
  [5, 1, null],
  [1, 1, null],
  [0, 1, 'code_used_up'],
  [0, 0, 'code_used_up'],
  [5, 0, 'code_expired'],
] as const)('a code with %i tries and %i minutes left ends as %s', (triesLeft, minutes, end) => {
  expect(endOfCode({ triesLeft, expiresAt: addMinutes(startsAt, minutes) }, startsAt)).toBe(end)
})

const self = (serviceId: string) => ({ serviceId, attendance: 'self' as const })

describe('who comes', () => {
  it.each([
    ['self', 'reason_not_asked', null],
    ['with_guardian', 'reason_not_asked', null],
    ['guardian_alone', 'reason_not_asked', null],
    ['agent', null, 'reason_required'],
  ] as const)('%s: with a reason %s, without %s', (attendance, withReason, without) => {
    for (const reason of agentReasons) expect(companyRefusal({ attendance, reason })).toBe(withReason)
    expect(companyRefusal({ attendance })).toBe(without)
  })

  it('is asked of every way to come', () => {
    expect(attendances).toHaveLength(4)
  })
})

describe('a party', () => {
  it.each([
    [['pickup'], 1, 'service=pickup&persons=1', [self('pickup')]],
    [['pickup'], 3, 'service=pickup&persons=3', [self('pickup'), self('pickup'), self('pickup')]],
    [['pickup', 'move'], 5, 'service=pickup&service=move', [self('pickup'), self('move')]],
  ])('of %j for %i is %s in an address', (services, persons, address, visitors) => {
    expect(partyOf(services, persons)).toEqual(visitors)
    expect(String(partyParams(visitors))).toBe(address)
    const fields = partyFields(visitors)
    expect(partyOf(fields.service, Number(fields.persons))).toEqual(visitors)
  })

  it('keeps who comes in whose place, person by person, while the service is the same', () => {
    const before = [{ serviceId: 'pickup', attendance: 'agent' as const, reason: 'aged_75' as const }]
    expect(keptParty(partyOf(['pickup'], 2), before)).toEqual([...before, self('pickup')])
    expect(keptParty(partyOf(['move'], 1), before)).toEqual([self('move')])
    const wished = [{ serviceId: 'pickup', attendance: 'with_guardian' as const }]
    expect(keptParty(wished, before)).toEqual(wished)
  })
})

describe('with or without an account', () => {
  const visitor = { kind: 'visitor' } as const
  const hanako = { kind: 'resident', residentId: 'hanako' } as const

  it.each([
    ['access_key', null, null, null],
    ['both', null, null, 'hanako'],
    ['accounts', 'account_needed', null, 'hanako'],
  ] as const)('where the city books with %s', (bookingMode, ofVisitor, ofResident, owner) => {
    expect(accountRefusal(visitor, { bookingMode })).toBe(ofVisitor)
    expect(accountRefusal(hanako, { bookingMode })).toBe(ofResident)
    expect(ownerOf(hanako, { bookingMode })).toBe(owner)
    expect(ownerOf(visitor, { bookingMode })).toBeNull()
  })

  it.each([
    [null, visitor, true],
    [null, hanako, true],
    ['hanako', hanako, true],
    ['hanako', visitor, false],
    ['taro', hanako, false],
  ] as const)('a hold of %j is that of %j: %s', (residentId, booker, isOwn) => {
    expect(isHoldOf(booker, { residentId })).toBe(isOwn)
  })
})

describe('an address that must be proven', () => {
  const [mine, other] = ['Hanako@example.jp', 'other@example.jp']

  it.each([
    [undefined, null, null, 'email_not_proven'],
    [mine, null, null, 'email_not_proven'],
    [mine, other, null, 'email_not_proven'],
    [mine, 'hanako@example.jp', null, null],
    [mine, null, 'hanako@example.jp', null],
    [mine, null, other, 'email_not_proven'],
    [undefined, null, mine, null],
    [undefined, mine, null, 'email_not_proven'],
  ])('typed %s, proven %s, of the account %s: %s', (typed, proven, ofAccount, refusal) => {
    expect(emailRefusal({ typed, proven, ofAccount }, { email: 'required' })).toBe(refusal)
    expect(emailRefusal({ typed, proven, ofAccount }, { email: 'optional' })).toBeNull()
    expect(emailRefusal({ typed, proven, ofAccount }, { email: 'no' })).toBeNull()
  })
})

describe('a visit again', () => {
  const visitorsOf = (...serviceIds: string[]) => serviceIds.map((serviceId) => ({ serviceId }))

  it.each([
    [visitorsOf('issue'), 'service=issue&persons=1&counter=hall'],
    [visitorsOf('issue', 'issue'), 'service=issue&persons=2&counter=hall'],
    [visitorsOf('issue', 'renewal'), 'service=issue&service=renewal&counter=hall'],
  ])('is searched by %j as %s', (visitors, query) => {
    expect(againParams({ counterId: 'hall', visitors }).toString()).toBe(query)
  })

  it.each([
    ['booked', 1, true],
    ['booked', 0, false],
    ['cancelled', 1, false],
    ['arrived', 1, false],
  ] as const)('%s and ending in %i minutes is coming: %s', (status, minutes, coming) => {
    const now = new Date('2026-11-24T10:00:00+09:00')
    const endsAt = new Date(now.getTime() + minutes * 60_000)
    expect(isComing({ status, endsAt }, now)).toBe(coming)
  })
})

it.each([
  ['one service', [['A', 'free']], [{ note: 'free', names: [] }]],
  [
    'services at the same price',
    [
      ['A', 'free'],
      ['B', 'free'],
    ],
    [{ note: 'free', names: [] }],
  ],
  [
    'services at different prices',
    [
      ['A', '1,000 yen'],
      ['B', 'free'],
      ['C', 'free'],
    ],
    [
      { note: '1,000 yen', names: ['A'] },
      { note: 'free', names: ['B', 'C'] },
    ],
  ],
  [
    'one of two where the city says nothing of the other',
    [
      ['A', 'free'],
      ['B', ''],
    ],
    [{ note: 'free', names: ['A'] }],
  ],
  ['nothing said', [['A', '']], []],
] as const)('the price of %s is told so that it is clear what it is of', (_, services, prices) => {
  expect(pricesOf(services.map(([name, note]) => ({ name, note })))).toEqual(prices)
})
