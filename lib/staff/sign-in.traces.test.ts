import { beforeEach, expect, it } from 'vitest'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { hashPassword } from '#lib/passwords.ts'
import { closeSessionsOf } from './close-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

beforeEach(resetDatabase)

it('signed_out is traced once, however often it is asked for', async () => {
  const staff = await staffMember({ role: 'clerk' })
  await signOut(staff, NOW)
  await signOut(staff, NOW)
  expect((await tracesOf(staff)).map(([act]) => act)).toEqual(['signed_out'])
})

it('session_ended is traced when somebody ends the sessions of another', async () => {
  const [admin, { staffId }] = [await staffMember(), await staffMember({ role: 'clerk' })]
  await closeSessionsOf(admin, { staffId }, NOW)
  expect(await tracesOf(admin)).toEqual([['session_ended', 'staff', staffId]])
})

it('sign_in_failed is traced with whose account it was, and sign_in_paused from the sixth try on', async () => {
  const clerk = await staffMember({
    role: 'clerk',
    passwordHash: await hashPassword('correct horse battery'),
  })
  const wrong = { loginId: clerk.loginId, password: 'a wrong one' }
  for (let tried = 0; tried < 6; tried += 1)
    await signIn({ address: 'an address', origin: '192.0.2.9' }, wrong, NOW)
  const acts = (await tracesOf(clerk)).map(([act]) => act)
  expect(acts).toEqual([...new Array(5).fill('sign_in_failed'), 'sign_in_paused'])
})
