import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { NOW, someSettings } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident, PASSWORD } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { withdrawEmail } from './withdraw-email.ts'

const OLD = 'old@example.jp'

beforeEach(resetDatabase)

const emailOf = async (residentId: string) =>
  (await database().select().from(residents).where(eq(residents.id, residentId)))[0]?.email
const letters = () => database().select().from(outbox)
const events = () => database().select().from(residentEvents)

it('an address is taken out once, and told so', async () => {
  const resident = await aResident({ email: OLD })
  const { residentId } = resident
  for (const _ of ['first', 'again'])
    expect(await withdrawEmail(resident, PASSWORD, NOW)).toEqual({ ok: true, value: null })
  expect(await emailOf(residentId)).toBeNull()
  expect(await events()).toMatchObject([{ kind: 'email_removed', residentId }])
  expect(await letters()).toMatchObject([{ kind: 'email_changed', recipient: OLD, residentId, secret: null }])
})

it.each([
  ['without the password', 'wrong', 'optional', 'wrong_current_password'],
  ['where every booking needs one', PASSWORD, 'required', 'email_needed'],
] as const)('%s it stays', async (_, current, email, reason) => {
  await someSettings({ email })
  const resident = await aResident({ email: OLD })
  expect(await withdrawEmail(resident, current, NOW)).toEqual(refused(reason))
  expect(await emailOf(resident.residentId)).toBe(OLD)
  expect([...(await events()), ...(await letters())]).toEqual([])
})
