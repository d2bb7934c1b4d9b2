import { inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { considerationEvents, considerations } from '#db/schema/considerations.ts'
import { residents } from '#db/schema/residents.ts'
import { addDays, addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { type DemoVisit, statusOf } from './history.ts'
import { residentsOfCity } from './residents.ts'

/** One of each kind for residents, and two for bookings of today. */
export async function writeConsiderations(
  tx: Connection,
  visits: readonly DemoVisit[],
  staffId: string,
  now: Date,
): Promise<void> {
  const numbers = [1, 2, 3].flatMap((index) => residentsOfCity[index]?.number ?? [])
  const people = await tx.select().from(residents).where(inArray(residents.number, numbers))
  const idOf = (index: number) => people.find(({ number }) => number === numbers[index])?.id ?? null
  const [startsOn, endsOn] = [addDays(dayOf(now), -20), addDays(dayOf(now), 200)]
  const period = { startsOn, endsOn }
  const [one, other] = visits.filter(
    ({ startsAt, counterId, events }) =>
      counterId === 'city-hall' && dayOf(startsAt) === dayOf(now) && statusOf(events) !== 'cancelled',
  )
  const rows: (typeof considerations.$inferInsert)[] = [
    {
      ...period,
      residentId: idOf(0),
      kind: 'care',
      toDo: '正面から、ゆっくり話す',
      helps: '筆談ボードを使う。',
    },
    {
      ...period,
      residentId: idOf(1),
      kind: 'disaster',
      toDo: '手数料を取らない',
      isFeeExempt: true,
      contact: 'ひばり第二小学校 避難所',
    },
    {
      ...period,
      residentId: idOf(2),
      kind: 'language',
      toDo: '通訳の方を窓口へ案内する',
      language: '英語',
      interpreter: 'ひばり国際交流協会',
      interpreterAt: instantOf(addDays(dayOf(now), 2), '10:00'),
      interpreterState: 'booked',
    },
  ]
  if (one)
    rows.push({ reservationId: one.id, kind: 'care', toDo: '入口で席を勧める', helps: '長く立てない。' })
  if (other)
    rows.push({
      reservationId: other.id,
      kind: 'language',
      toDo: '電話の通訳につなぐ',
      language: 'ベトナム語',
      interpreterState: 'asked',
    })
  const written = await tx.insert(considerations).values(rows).returning({ id: considerations.id })
  await tx.insert(considerationEvents).values(
    written.map(({ id }) => ({
      considerationId: id,
      kind: 'added' as const,
      details: ['toDo' as const],
      staffId,
      at: addMinutes(now, -20 * 24 * 60),
    })),
  )
}
