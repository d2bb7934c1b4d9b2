import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { calendarDrafts } from '#db/schema/changes.ts'
import { closures } from '#db/schema/counters.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { draftChanges } from './draft.ts'

beforeEach(resetDatabase)

const closure = { id: '8f0cbd0e-5dc7-4c0b-8a5e-0d4a2a7b1c11', counterId: null, firstDay: '2026-12-01' }

it('keeps what would be changed, and changes nothing', async () => {
  const staff = await staffMember()
  const change = {
    thing: 'closure' as const,
    thingId: closure.id,
    before: null,
    after: { ...closure, at: NOW },
  }
  const same = { ...change, before: { opens: '09:00:00' }, after: { opens: '09:00' } }
  const id = await draftChanges(
    staff,
    { kind: 'closed', backTo: 'https://evil.example/', changes: [change, same] },
    NOW,
  )
  expect(await database().select().from(calendarDrafts)).toEqual([
    {
      id,
      madeBy: staff.staffId,
      kind: 'closed',
      backTo: '/staff/settings',
      undoes: null,
      changes: [{ ...change, after: { ...closure, at: NOW.toISOString() } }],
      at: NOW,
      confirmedAt: null,
    },
  ])
  expect(await database().$count(closures)).toBe(0)
})

it('is the administrator’s', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const wish = { kind: 'closed', backTo: '/staff', changes: [] }
  await expect(draftChanges(clerk, wish, NOW)).rejects.toThrow('lacks calendar.edit')
})
