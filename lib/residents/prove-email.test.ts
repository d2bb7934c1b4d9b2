import { eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident, PASSWORD } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changeLanguage } from './change-language.ts'
import { proveEmail } from './prove-email.ts'
import { sendVerifyCode } from './send-verify-code.ts'

const [OLD, NEW] = ['old@example.jp', 'new@example.jp']

beforeEach(resetDatabase)

const emailOf = async (residentId: string) =>
  (await database().select().from(residents).where(eq(residents.id, residentId)))[0]?.email
const letters = () => database().select().from(outbox).orderBy(outbox.createdAt, outbox.kind)
const codeTo = async (email: string) =>
  (await letters()).findLast(({ recipient, kind }) => recipient === email && kind === 'verify_email')
    ?.secret ?? ''

it('an address counts after its code was typed, and the one before is told', async () => {
  const resident = await aResident({ email: OLD })
  const { residentId } = resident
  expect(await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)).toMatchObject({ ok: true })
  expect(await emailOf(residentId)).toBe(OLD)
  expect(await proveEmail(resident, await codeTo(NEW), addMinutes(NOW, 1))).toEqual({ ok: true, value: null })
  expect(await emailOf(residentId)).toBe(NEW)
  expect(await letters()).toMatchObject([
    { kind: 'verify_email', recipient: NEW, residentId },
    { kind: 'email_changed', recipient: OLD, residentId, secret: null },
  ])
  expect(await database().select().from(residentEvents)).toMatchObject([
    { kind: 'email_changed', residentId },
  ])
  expect(await proveEmail(resident, await codeTo(NEW), NOW)).toEqual(refused('wrong_email_code'))
})

it('a first address tells nobody but itself', async () => {
  const resident = await aResident()
  await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)
  await proveEmail(resident, await codeTo(NEW), NOW)
  expect((await letters()).map(({ kind }) => kind)).toEqual(['verify_email'])
})

it.each([
  ['of somebody else', async () => codeOfStranger(), 0],
  ['that is wrong', async () => 'AAAABBBBCCCC', 0],
  ['that has run out', async () => codeTo(NEW), 61],
])('a code %s changes nothing', async (_, code, minutes) => {
  const resident = await aResident({ email: OLD })
  await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)
  const typed = await code()
  expect(await proveEmail(resident, typed, addMinutes(NOW, minutes))).toEqual(refused('wrong_email_code'))
  expect(await emailOf(resident.residentId)).toBe(OLD)
})

async function codeOfStranger(): Promise<string> {
  await sendVerifyCode(await aResident(), { email: 'stranger@example.jp', current: PASSWORD }, NOW)
  return codeTo('stranger@example.jp')
}

it('without the password no code is sent, and no more than five an hour', async () => {
  const resident = await aResident()
  expect(await sendVerifyCode(resident, { email: NEW, current: 'wrong' }, NOW)).toEqual(
    refused('wrong_current_password'),
  )
  expect(await letters()).toEqual([])
  for (let time = 1; time <= 5; time += 1)
    await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)
  expect(await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)).toEqual(
    refused('too_many_tries'),
  )
})

it('a resident is written to in the language they chose', async () => {
  const resident = await aResident()
  await changeLanguage(resident, 'en', NOW)
  await sendVerifyCode(resident, { email: NEW, current: PASSWORD }, NOW)
  expect(await letters()).toMatchObject([{ locale: 'en' }])
  expect(await database().select().from(residentEvents)).toMatchObject([{ kind: 'language_changed' }])
})
