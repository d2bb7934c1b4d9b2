import { describe, expect, it } from 'vitest'
import { type Permission, permissions } from './access.ts'
import { isTimeBoxed, permissionsOf, returnPath, type ShippedRole, shippedRoles } from './rules.ts'

describe('after signing in', () => {
  it.each([
    ['/staff', '/staff'],
    ['/staff?counter=city-hall&q=7897', '/staff?counter=city-hall&q=7897'],
    ['/staff/mail/1', '/staff/mail/1'],
    ['/staff/sign-in?to=/staff', '/staff'],
    ['/staffing', '/staff'],
    ['/ja', '/staff'],
    ['https://evil.example/staff', '/staff'],
    ['//evil.example/staff', '/staff'],
    ['/\\\\evil.example/staff', '/staff'],
    ['/staff/../ja', '/staff'],
    ['', '/staff'],
    [undefined, '/staff'],
    [['/staff/mail', '/staff'], '/staff'],
  ])('%j leads to %s', (asked, path) => {
    expect(returnPath(asked)).toBe(path)
  })
})

/** Which shipped role includes what; the system administrator includes everything. */
const table: Record<Permission, Exclude<ShippedRole, 'administrator'>[]> = {
  'desk.view': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'reception', 'protection_officer'],
  'desk.mark': ['section_chief', 'clerk', 'reception', 'protection_officer'],
  'desk.find_by_name': ['section_chief', 'clerk', 'protection_officer'],
  'mail.view': ['section_chief', 'call_centre', 'protection_officer'],
  'mail.retry': ['section_chief', 'call_centre'],
  'residents.view': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'residents.issue': ['section_chief'],
  'residents.help': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'settings.edit': [],
  'tasks.view': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'tasks.close': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'desk.cancel': ['section_chief', 'clerk', 'call_centre'],
  'reservations.search': ['section_chief', 'clerk', 'call_centre', 'reception', 'protection_officer'],
  'reservations.export': ['section_chief'],
  'searches.share': ['section_chief'],
  'proxy.book': ['section_chief', 'clerk', 'call_centre', 'reception'],
  'proxy.exceed': ['section_chief'],
  'calendar.edit': ['section_chief', 'vendor'],
  'stops.edit': ['section_chief', 'clerk'],
  'stranded.view': ['section_chief', 'clerk', 'call_centre', 'protection_officer'],
  'stranded.handle': ['section_chief', 'clerk', 'call_centre', 'protection_officer'],
  'counters.edit': ['vendor'],
  'fields.edit': ['vendor'],
  'words.edit': ['vendor'],
  'rules.edit': ['vendor'],
  'notices.edit': ['vendor'],
  'settings.move': [],
  'services.edit': ['vendor'],
  'roles.view': ['section_chief', 'auditor'],
  'roles.edit': [],
  'roles.give': [],
  'staff.edit': [],
  'audit.view': ['auditor'],
  'audit.export': ['auditor'],
  'approvals.decide': ['section_chief', 'protection_officer'],
  'protection.view': ['protection_officer'],
  'protection.edit': ['protection_officer'],
  'protection.release': ['protection_officer'],
  'considerations.todo': ['section_chief', 'clerk', 'card_manager', 'reception', 'protection_officer'],
  'considerations.language': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'considerations.disaster': ['section_chief', 'clerk', 'card_manager', 'protection_officer'],
  'considerations.contact': ['section_chief', 'card_manager', 'protection_officer'],
  'considerations.care': ['section_chief', 'clerk', 'protection_officer'],
  'reports.view': ['section_chief', 'clerk', 'card_manager', 'call_centre'],
  'reports.export': ['section_chief', 'clerk', 'card_manager'],
  'considerations.edit': ['section_chief', 'clerk', 'protection_officer'],
  'no_shows.correct': ['section_chief', 'clerk'],
  'steps.edit': ['section_chief'],
  'inquiries.view': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'inquiries.write': ['section_chief', 'clerk', 'card_manager', 'call_centre', 'protection_officer'],
  'inquiries.report': ['section_chief'],
  'inquiries.edit_choices': ['section_chief', 'vendor'],
}

describe('the shipped roles', () => {
  const cells = shippedRoles.flatMap((role) =>
    permissions.map((permission) => ({
      role,
      permission,
      included: role === 'administrator' || table[permission].some((one) => one === role),
    })),
  )

  it.each(cells)('$role, $permission: $included', ({ role, permission, included }) => {
    expect(permissionsOf({ id: role, permissions: null }).includes(permission)).toBe(included)
  })

  it('hold what the city gave them instead, but for the administrator, who always holds everything', () => {
    expect(permissionsOf({ id: 'clerk', permissions: ['mail.view'] })).toEqual(['mail.view'])
    expect(permissionsOf({ id: 'administrator', permissions: [] })).toEqual(permissions)
    expect(permissionsOf({ id: 'no_such_role', permissions: null })).toEqual([])
  })

  it('are lent until a day where somebody from outside holds them', () => {
    expect(shippedRoles.filter(isTimeBoxed)).toEqual(['vendor'])
  })
})
