import { beforeEach, expect, it } from 'vitest'
import { aReservation, aService, aSlot, NOW, staffMember } from '#db/testing/factories.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import { arrivals, todaysVisits } from '#lib/desk/queries.ts'
import { residentById, residentList } from '#lib/residents/queries.ts'

beforeEach(resetDatabase)

/** What a family shares: an address, a phone number, a mailbox. */
const home = {
  phone: '090-1111-2222',
  address: { postalCode: '1000001', address: '中央一丁目', building: '' },
}

it('nothing of a family member leads to one who is protected', async () => {
  const email = 'family@example.org'
  const service = await aService()
  const slot = await aSlot({ startsAt: NOW, lanes: 3 })
  const remaining = await anAccount({ email, answers: { name: '別居 のこる', ...home } })
  const visit = { owns: [slot], residentId: remaining.id, email }
  // A booking for the whole family: who comes along is no account.
  const ofAll = await aReservation({ ...visit, serviceIds: [service.id, service.id, service.id] })
  const separated = await anAccount({ email, answers: { name: '別居 はなれる', ...home } })
  const own = await aReservation({ ...visit, residentId: separated.id, lane: 2, serviceIds: [service.id] })
  const officer = await staffMember({ role: 'protection_officer' })
  await aProtection(officer, { residentId: separated.id })

  const secrets = [separated.id, separated.number, own.id, own.number, 'はなれる']
  for (const role of ['clerk', 'section_chief', 'call_centre', 'administrator']) {
    const staff = await staffMember({ role })
    const answers = [
      await residentById(staff, remaining.id, NOW),
      await residentList(staff, { page: 1, search: [{ by: 'phone', value: '09011112222' }] }, NOW),
      await residentList(staff, { page: 1, search: [{ by: 'name', value: '別居' }] }, NOW),
      await todaysVisits(staff, [slot.counterId], NOW),
      await arrivals(staff, { kind: 'number', key: ofAll.number }, NOW),
    ]
    const text = JSON.stringify(answers)
    expect(text, role).toContain(remaining.number)
    expect(text, role).toContain(ofAll.number)
    expect(
      secrets.filter((secret) => text.includes(secret)),
      role,
    ).toEqual([])
    expect(answers[0]).toMatchObject({ visits: [{ number: ofAll.number, services: { length: 3 } }] })
  }
})
