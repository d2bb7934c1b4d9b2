import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { residentCredentials, residentEvents, residentSessions, residents } from '#db/schema/residents.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, aResidentSession } from '#db/testing/residents.ts'
import { lastTraced } from '#lib/latest/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { closeResident } from './close.ts'

beforeEach(resetDatabase)

it('a closed account has no open session and no letter that opens it; others keep theirs', async () => {
  const [person, other] = [await aLetterHolder(), await aLetterHolder()]
  await aResidentSession(person.id)
  const others = await aResidentSession(other.id)
  const staff = await staffMember()
  expect(await closeResident(staff, person.id, NOW)).toMatchObject({ ok: true })

  const [row] = await database().select().from(residents).where(eq(residents.id, person.id))
  expect(row?.closedAt).toEqual(NOW)
  const open = (await database().select().from(residentSessions)).filter(({ endedAt }) => endedAt === null)
  expect(open.map(({ id }) => id)).toEqual([others.id])
  const letters = await database().select().from(residentCredentials)
  expect(letters.filter(({ initialHash }) => initialHash).map(({ residentId }) => residentId)).toEqual([
    other.id,
  ])
  expect(await database().select().from(residentEvents)).toMatchObject([
    { residentId: person.id, kind: 'closed', actorKind: 'staff', actorId: staff.staffId, at: NOW },
  ])
})

it('an account is closed once, and only where there is one', async () => {
  const person = await aLetterHolder()
  const staff = await staffMember({ name: '係長 次郎' })
  await closeResident(staff, person.id, NOW)
  const slow = await staffMember()
  expect(await closeResident(slow, person.id, addMinutes(NOW, 1))).toEqual({ ok: false, reason: 'closed' })
  const about = { kind: 'resident', id: person.id } as const
  expect(await lastTraced(slow, about, ['resident_closed'])).toEqual({ name: '係長 次郎', at: NOW })
  expect(await closeResident(staff, crypto.randomUUID(), NOW)).toEqual({ ok: false, reason: 'closed' })
  expect(await database().$count(residentEvents)).toBe(1)
})

it('a counter clerk closes nobody', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  await expect(closeResident(clerk, crypto.randomUUID(), NOW)).rejects.toThrow('lacks residents.issue')
})
