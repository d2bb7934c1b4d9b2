import { beforeEach, expect, it } from 'vitest'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { addProtection } from './add-protection.ts'
import { registeredOf } from './queries.ts'

beforeEach(resetDatabase)

it('who registers somebody again reads who did it first, by their number or by that of a visit', async () => {
  const first = await staffMember({ role: 'protection_officer', name: '係長 次郎' })
  const slow = await staffMember({ role: 'protection_officer' })
  const person = await anAccount()
  const { number } = await aReservation({ residentId: person.id })
  const wish = { kind: 'dv' as const, startsOn: '2026-11-24', officer: first.staffId, note: '' }
  const register = (by: typeof first, numbers: string[], now: Date) =>
    addProtection(by, { ...wish, numbers }, now)

  expect(await register(first, [person.number], NOW)).toMatchObject({ ok: true })
  for (const numbers of [[person.number], [number]]) {
    expect(await register(slow, numbers, addMinutes(NOW, 1))).toEqual(refused('protected_already'))
    expect(await registeredOf(slow, numbers)).toEqual([{ number: person.number, name: '係長 次郎', at: NOW }])
  }
  expect(await registeredOf(slow, ['000000000'])).toEqual([])
})
