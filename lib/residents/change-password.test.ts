import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { residentEvents } from '#db/schema/residents.ts'
import { NOW, visitor } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident, aResidentSession, PASSWORD } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { changePassword } from './change-password.ts'
import { keepSession } from './keep-session.ts'
import { signIn } from './sign-in.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

const PHRASE = 'さんぽの途中で 海を見た'
const typed = (current: string, password = PHRASE) => ({ current, password, again: password })

beforeEach(resetDatabase)

it('a changed password ends the other sessions, keeps this one and is told by mail', async () => {
  const resident = await aResident({ email: 'hanako@example.jp' })
  const { residentId, number } = resident
  const other = await aResidentSession(residentId)
  expect(await changePassword(resident, typed(PASSWORD), NOW)).toEqual({ ok: true, value: null })
  expect(await keepSession(resident, NOW)).toBe(true)
  expect(await keepSession({ residentId, sessionId: other.id }, NOW)).toBe(false)
  expect(await signIn(visitor(), { number, password: PASSWORD }, NOW)).toEqual(refused('wrong_password'))
  expect(await signIn(visitor(), { number, password: PHRASE }, NOW)).toMatchObject({ ok: true })
  expect(await database().select().from(residentEvents)).toMatchObject([
    { residentId, kind: 'password_changed', actorKind: 'resident', actorId: residentId },
  ])
  expect(await database().select().from(outbox)).toMatchObject([
    { kind: 'password_changed', residentId, recipient: 'hanako@example.jp', facts: {}, secret: null },
  ])
})

it('without the password so far nothing is changed, and guessing it pauses without locking the owner out', async () => {
  const resident = await aResident()
  for (let wrong = 1; wrong <= 5; wrong += 1)
    expect(await changePassword(resident, typed('wrong'), NOW)).toEqual(refused('wrong_current_password'))
  expect(await changePassword(resident, typed(PASSWORD), NOW)).toEqual(refused('too_many_tries'))
  expect(await signIn(visitor(), { number: resident.number, password: PASSWORD }, NOW)).toMatchObject({
    ok: true,
  })
})

it('a common password is refused', async () => {
  const resident = await aResident()
  expect(await changePassword(resident, typed(PASSWORD, 'password123'), NOW)).toEqual(
    refused('common_password'),
  )
})

it.each([PASSWORD, PASSWORD.normalize('NFD')])(
  'the password so far is not taken as the new one',
  async (password) => {
    const resident = await aResident()
    expect(await changePassword(resident, typed(PASSWORD, password), NOW)).toEqual(refused('same_password'))
    expect(await database().select().from(residentEvents)).toEqual([])
  },
)

it('signing out everywhere ends every session of this resident and no other', async () => {
  const [resident, stranger] = [await aResident(), await aResident()]
  const other = await aResidentSession(resident.residentId)
  await signOutEverywhere(resident, NOW)
  expect(await keepSession(resident, NOW)).toBe(false)
  expect(await keepSession({ residentId: resident.residentId, sessionId: other.id }, NOW)).toBe(false)
  expect(await keepSession(stranger, NOW)).toBe(true)
  expect(await database().select().from(residentEvents)).toMatchObject([{ kind: 'signed_out_everywhere' }])
})
