import { eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { newReservationNumber } from '#lib/ids.ts'
import { drawnOnce } from './drawn.ts'
import { aCounter, aService, NEXT_WEEK, NOW } from './factories.ts'

type LetterValues = Partial<Omit<typeof outbox.$inferInsert, 'facts'>> & {
  endsAt?: Date
  version?: number
  number?: string
}

/** A mail in the outbox about a visit next week. */
export async function aLetter({ endsAt, version = 1, number, ...values }: LetterValues = {}) {
  const [counter, service] = await Promise.all([
    aCounter(),
    aService({ bring: [{ text: { ja: '本人確認書類' } }] }),
  ])
  const [row] = await database()
    .insert(outbox)
    .values({
      kind: 'reservation_booked',
      dedupeKey: `reservation_booked:${crypto.randomUUID()}:${version}`,
      recipient: 'hanako@example.jp',
      locale: 'ja',
      nextAttemptAt: NOW,
      createdAt: NOW,
      ...values,
      facts: {
        number: number ?? drawnOnce(newReservationNumber),
        counterId: counter.id,
        serviceIds: [service.id],
        startsAt: NEXT_WEEK.toISOString(),
        endsAt: (endsAt ?? new Date(NEXT_WEEK.getTime() + 900_000)).toISOString(),
        version,
      },
    })
    .returning()
  if (!row) throw new Error('the database answered no row')
  return row
}

/** The mail as it stands now. */
export async function letterNow({ id }: { id: string }) {
  const [row] = await database().select().from(outbox).where(eq(outbox.id, id))
  if (!row) throw new Error('the mail is gone')
  return row
}
