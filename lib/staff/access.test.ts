import { describe, expect, it } from 'vitest'
import { demand, may, type Permission, type Role } from './access.ts'

const table: Record<Permission, Record<Role, boolean>> = {
  'desk.view': { administrator: true, clerk: true, call_centre: true },
  'desk.mark': { administrator: true, clerk: true, call_centre: false },
  'mail.view': { administrator: true, clerk: false, call_centre: true },
  'mail.retry': { administrator: true, clerk: false, call_centre: true },
  'residents.view': { administrator: true, clerk: true, call_centre: true },
  'residents.issue': { administrator: true, clerk: false, call_centre: false },
  'residents.help': { administrator: true, clerk: true, call_centre: true },
  'settings.edit': { administrator: true, clerk: false, call_centre: false },
  'tasks.view': { administrator: true, clerk: true, call_centre: true },
  'tasks.close': { administrator: true, clerk: true, call_centre: true },
  'desk.cancel': { administrator: true, clerk: true, call_centre: true },
  'calendar.edit': { administrator: true, clerk: false, call_centre: false },
  'stops.edit': { administrator: true, clerk: true, call_centre: false },
  'stranded.view': { administrator: true, clerk: true, call_centre: true },
  'stranded.handle': { administrator: true, clerk: true, call_centre: true },
  'rules.edit': { administrator: true, clerk: false, call_centre: false },
  'counters.edit': { administrator: true, clerk: false, call_centre: false },
  'services.edit': { administrator: true, clerk: false, call_centre: false },
  'fields.edit': { administrator: true, clerk: false, call_centre: false },
  'words.edit': { administrator: true, clerk: false, call_centre: false },
  'notices.edit': { administrator: true, clerk: false, call_centre: false },
  'settings.move': { administrator: true, clerk: false, call_centre: false },
}

const cells = Object.entries(table).flatMap(([permission, row]) =>
  Object.entries(row).map(([role, allowed]) => ({ role, permission: permission as Permission, allowed })),
)

describe('who may do what', () => {
  it.each(cells)('$role, $permission: $allowed', ({ role, permission, allowed }) => {
    expect(may(role, permission)).toBe(allowed)
  })

  it.each(['', 'toString', 'Administrator', 'superuser'])('the unknown role "%s" may do nothing', (role) => {
    expect(may(role, 'desk.view')).toBe(false)
  })

  it('a verb called without the right is a fault', () => {
    expect(() => demand({ role: 'call_centre' }, 'desk.mark')).toThrow('lacks desk.mark')
    expect(() => demand({ role: 'clerk' }, 'desk.mark')).not.toThrow()
  })
})
