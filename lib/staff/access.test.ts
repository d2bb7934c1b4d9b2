import { describe, expect, it } from 'vitest'
import { countersOf, demand, may, permissions, reachOf, rightsOf } from './access.ts'

const held = (names: readonly string[], counterIds: readonly string[] | null = null) => ({
  permissions: names,
  counterIds,
})
const holder = (...roles: ReturnType<typeof held>[]) => ({ rights: rightsOf(roles) })

describe('who may do what', () => {
  it('nobody may do anything without a role', () => {
    expect(permissions.filter((permission) => may(holder(), permission))).toEqual([])
  })

  it.each(['', 'toString', 'desk', 'desk.*', 'Desk.view'])('the unknown right "%s" is none', (name) => {
    expect(rightsOf([held([name])]).size).toBe(0)
  })

  it('all roles unite', () => {
    const both = holder(held(['desk.view']), held(['mail.view']))
    expect([...both.rights.keys()]).toEqual(['desk.view', 'mail.view'])
  })

  it('a verb called without the right is a fault', () => {
    const phone = holder(held(['desk.view']))
    expect(() => demand(phone, 'desk.mark')).toThrow('lacks desk.mark')
    expect(() => demand(phone, 'desk.view')).not.toThrow()
  })
})

const places = [
  { name: 'of one role at one counter', roles: [held(['desk.view'], ['hall'])], at: ['hall'] },
  {
    name: 'of two roles at a counter each',
    roles: [held(['desk.view'], ['hall']), held(['desk.view'], ['annex', 'hall'])],
    at: ['hall', 'annex'],
  },
  {
    name: 'of a role here and a role everywhere',
    roles: [held(['desk.view'], ['hall']), held(['desk.view'])],
    at: 'all' as const,
  },
  {
    name: 'that another role gives elsewhere',
    roles: [held(['desk.mark'], ['hall']), held(['desk.view'], ['annex'])],
    at: ['annex'],
  },
  { name: 'at no counter at all', roles: [held(['desk.view'], [])], at: [] },
]

describe('where a right holds', () => {
  it.each(places)('$name', ({ roles, at }) => {
    const staff = holder(...roles)
    expect(countersOf(staff, 'desk.view')).toEqual(at)
    const allowed = ['hall', 'annex', 'elsewhere'].filter((id) => may(staff, 'desk.view', id))
    expect(allowed).toEqual(['hall', 'annex', 'elsewhere'].filter((id) => at === 'all' || at.includes(id)))
    if (!may(staff, 'desk.view', 'annex')) expect(() => demand(staff, 'desk.view', 'annex')).toThrow()
  })

  it('is every counter only where a role holds at all of them', () => {
    expect(may(holder(held(['desk.view'], ['hall'])), 'desk.view', null)).toBe(false)
    expect(may(holder(held(['desk.view'])), 'desk.view', null)).toBe(true)
  })

  it('is the whole city for people, and nowhere for what a city decides, where a role holds at some counters', () => {
    const own = holder(held(permissions, ['hall']))
    for (const permission of permissions) {
      const expected = { counter: ['hall'], people: 'all', city: [] }[reachOf(permission)]
      expect(countersOf(own, permission), permission).toEqual(expected)
    }
    const reaches = permissions.map(reachOf)
    expect(
      ['counter', 'people', 'city'].map((one) => reaches.filter((reach) => reach === one).length),
    ).toEqual([6, 7, permissions.length - 13])
  })

  it('is nowhere for a right one does not have', () => {
    expect(countersOf(holder(held(['desk.view'])), 'desk.mark')).toEqual([])
    expect(may(holder(held(['desk.view'])), 'desk.mark', 'hall')).toBe(false)
  })
})
