import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { staffFactors } from '#db/schema/factors.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tracesOf } from '#db/testing/traces.ts'
import { unseal } from '#lib/sealing.ts'
import { addMinutes } from '#lib/time.ts'
import { activateFactor } from './activate.ts'
import { addFactor } from './add.ts'
import { proveCode } from './prove-code.ts'
import { codeAt } from './rules.ts'

it('second_factor_used is traced for a right code, second_factor_failed for a wrong one', async () => {
  await resetDatabase()
  const staff = await staffMember()
  await addFactor(staff, NOW)
  const [factor] = await database().select().from(staffFactors)
  const secret = unseal('second-factor', factor?.secret ?? '')
  await activateFactor(staff, codeAt(secret, NOW), NOW)
  const later = addMinutes(NOW, 5)
  const session = { ...staff, step: 'code' as const }
  expect((await proveCode(session, 'AAAAAA', later)).ok).toBe(false)
  expect((await proveCode(session, codeAt(secret, later), later)).ok).toBe(true)
  expect((await tracesOf(staff)).map(([act]) => act)).toEqual([
    'second_factor_changed',
    'second_factor_failed',
    'second_factor_used',
  ])
})
