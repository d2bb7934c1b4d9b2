import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { aReservation, NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { addMinutes } from '#lib/time.ts'
import { purgeContacts } from './purge-contacts.ts'

const DAY = 24 * 60
const email = 'hanako@example.jp'

/** The address that is left of a visit that ended some days ago. */
async function leftAfter(days: number) {
  const endsAt = addMinutes(NOW, -days * DAY)
  const { id } = await aReservation({ email, startsAt: addMinutes(endsAt, -15), endsAt })
  await purgeContacts(systemJob(), NOW)
  const rows = await database().select().from(reservations)
  return rows.find((row) => row.id === id)?.email
}

describe('the address of a visitor', () => {
  beforeEach(resetDatabase)

  it('is kept until thirty days after the visit', async () => {
    expect(await leftAfter(29)).toBe(email)
    expect(await leftAfter(31)).toBeNull()
  })

  it('is kept as long as the city says', async () => {
    await someSettings({ contactRetentionDays: 0 })
    expect(await leftAfter(0.01)).toBeNull()
    expect(await leftAfter(-1)).toBe(email)
  })
})
