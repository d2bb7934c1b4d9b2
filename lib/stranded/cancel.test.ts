import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { reservations } from '#db/schema/reservations.ts'
import { NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { actsOf, aStop, aVisit, seen } from '#db/testing/stranded.ts'
import type { StaffMember } from '#lib/actor.ts'
import { cancelStranded } from './cancel.ts'

let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  clerk = await staffMember({ role: 'clerk' })
})

const rowOf = async (id: string) =>
  (await database().select().from(reservations).where(eq(reservations.id, id)))[0]
describe('cancelling', () => {
  it('tells why with the shipped sentence where staff wrote none in the language', async () => {
    const { visit, counterId } = await aVisit({ email: 'hanako@example.jp', locale: 'th' })
    const stop = await aStop({ counterId })
    const answer = await cancelStranded(clerk, { people: [seen(visit)], note: { ja: '停電' } }, NOW)
    expect(answer).toEqual({ done: 1, refused: [] })
    const [mail] = await database().select().from(outbox)
    expect(mail).toMatchObject({
      kind: 'reservation_cancelled_by_office',
      facts: { reason: 'counter_closed' },
    })
    expect(JSON.stringify(mail?.facts)).not.toContain('停電')
    expect(await actsOf()).toMatchObject([{ kind: 'cancelled', stopId: stop.id, outboxId: mail?.id }])
    expect(await rowOf(visit.id)).toMatchObject({ status: 'cancelled', version: 2 })
    expect(await cancelStranded(clerk, { people: [seen(visit)], note: { ja: '' } }, NOW)).toMatchObject({
      done: 0,
    })
  })
})
