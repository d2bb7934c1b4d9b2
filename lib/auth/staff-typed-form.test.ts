import { beforeEach, expect, it, vi } from 'vitest'
import { database } from '#db/client.ts'
import { staffTypedForms } from '#db/schema/staff.ts'
import { staffMember, systemJob } from '#db/testing/factories.ts'
import { dumpDatabase, resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { typedIn } from '#lib/forms/parse-form.ts'
import { purgeSignIns } from '#lib/staff/purge-sign-ins.ts'
import { forgetStaffTyped, keepStaffTyped, keptStaffTyped } from './staff-typed-form.ts'

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), paths: [] as string[], deleted: 0 }))

vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    set: (name: string, value: string, { path }: { path: string }) => {
      browser.cookies.set(name, value)
      browser.paths.push(path)
    },
    get: (name: string) => ({ value: browser.cookies.get(name) }),
    delete: ({ name }: { name: string }) => {
      browser.deleted += 1
      browser.cookies.delete(name)
    },
  }),
}))

const PAGE = '/staff/settings/roles/new'
/** With a space, which no sealed word holds: so none of them contains it by chance. */
const typed = { id: ['for who helps'], 'permissions.counter': ['desk.view', 'desk.mark'] }

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  Object.assign(browser, { cookies: new Map(), paths: [], deleted: 0 })
  staff = await staffMember()
})

it('what was typed comes back to its author, on its page, however that is reached', async () => {
  await keepStaffTyped(staff, PAGE, typed)
  expect(await keptStaffTyped(staff, PAGE)).toEqual(typed)
  expect(browser.paths).toEqual(['/staff'])
})

it('it is sealed, and nobody else and no other page gets it', async () => {
  await keepStaffTyped(staff, PAGE, typed)
  expect([...browser.cookies.values()].join() + (await dumpDatabase())).not.toContain('for who helps')
  expect(await keptStaffTyped(await staffMember(), PAGE)).toBeUndefined()
  expect(await keptStaffTyped(staff, '/staff/settings/roles/help')).toBeUndefined()
})

it('another browser of the same person gets nothing, nor anybody after ten minutes', async () => {
  await keepStaffTyped(staff, PAGE, typed)
  const own = new Map(browser.cookies)
  browser.cookies.clear()
  expect(await keptStaffTyped(staff, PAGE)).toBeUndefined()
  browser.cookies = own
  await database().update(staffTypedForms).set({ expiresAt: new Date() })
  expect(await keptStaffTyped(staff, PAGE)).toBeUndefined()
  await purgeSignIns(systemJob(), new Date())
  expect(await database().$count(staffTypedForms)).toBe(0)
})

it('it is forgotten once, when the form has come with it', async () => {
  await forgetStaffTyped()
  expect(browser.deleted).toBe(0)
  await keepStaffTyped(staff, PAGE, typed)
  await forgetStaffTyped()
  expect(browser.deleted).toBe(1)
  expect(await keptStaffTyped(staff, PAGE)).toBeUndefined()
})

it('three thousand IDs come back whole, and what was agreed to is asked again', async () => {
  const people = Array.from({ length: 3000 }, (_, index) => String(100_000 + ((index * 7919) % 900_000)))
  const form = new FormData()
  form.append('people', people.join('\r\n'))
  form.append('agreed', '3000人の退職')
  await keepStaffTyped(staff, PAGE, typedIn(form))
  expect(await keptStaffTyped(staff, PAGE)).toEqual({ people: [people.join('\r\n')] })
  expect([...browser.cookies.values()].join().length).toBeLessThan(500)
})
