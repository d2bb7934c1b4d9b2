import { describe, expect, it } from 'vitest'
import { type Module, modules } from '#lib/modules.ts'
import { countersOf, demand, homeOf, may, permissions, reachOf, rightsOf } from './access.ts'

const held = (names: readonly string[], counterIds: readonly string[] | null = null) => ({
  permissions: names,
  counterIds,
})
const forModules = (
  names: readonly string[],
  own: readonly string[],
  counterIds: string[] | null = null,
) => ({
  ...held(names, counterIds),
  modules: own,
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
    ).toEqual([15, 16, permissions.length - 31])
  })

  it('is nowhere for a right one does not have', () => {
    expect(countersOf(holder(held(['desk.view'])), 'desk.mark')).toEqual([])
    expect(may(holder(held(['desk.view'])), 'desk.mark', 'hall')).toBe(false)
  })
})

describe('what a right is for', () => {
  it('is a module or the house', () => {
    for (const permission of permissions) expect([...modules, 'house']).toContain(homeOf(permission))
  })

  it.each(modules)('a role for %s alone gives the rights of that module and those about people', (own) => {
    const staff = holder(forModules(permissions, [own]))
    const expected = permissions.filter(
      (permission) => homeOf(permission) === own || reachOf(permission) === 'people',
    )
    expect(permissions.filter((permission) => may(staff, permission))).toEqual(expected)
  })

  const bounds: { name: string; roles: ReturnType<typeof held>[]; at: readonly string[] | 'all' }[] = [
    {
      name: 'counters and modules together',
      roles: [forModules(['desk.view'], ['reservations'], ['hall'])],
      at: ['hall'],
    },
    { name: 'another module', roles: [forModules(['desk.view'], ['cards'], ['hall'])], at: [] },
    { name: 'several modules', roles: [forModules(['desk.view'], ['cards', 'reservations'])], at: 'all' },
    { name: 'no module at all', roles: [forModules(['desk.view'], [])], at: [] },
    { name: 'people, for no module at all', roles: [forModules(['residents.view'], [])], at: [] },
    { name: 'an unknown module', roles: [forModules(['desk.view'], ['parking'])], at: [] },
    {
      name: 'a role for a module here and one for all elsewhere',
      roles: [forModules(['desk.view'], ['cards'], ['hall']), held(['desk.view'], ['annex'])],
      at: ['annex'],
    },
  ]

  it.each(bounds)('binds by $name', ({ roles, at }) => {
    const [permission = ''] = roles[0]?.permissions ?? []
    expect(countersOf(holder(...roles), permission as 'desk.view')).toEqual(at)
  })

  it('is nothing of the house for a role of one module, all modules named or not', () => {
    const house = permissions.filter((one) => homeOf(one) === 'house' && reachOf(one) === 'city')
    const every: readonly Module[] = modules
    for (const own of [['reservations'], every])
      expect(house.filter((one) => may(holder(forModules(permissions, own)), one))).toEqual([])
    expect(house).toContain('settings.edit')
  })
})
