import { and, eq, gt } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { reservations } from '#db/schema/reservations.ts'
import { isAboutAccount, isAboutPlace } from '#lib/notices/rules.ts'
import type { DueNotice } from './claim-due.ts'

/**
 * Whether a mail that waited is still worth sending: a code only while it counts, a reminder only while the same visit
 * is to come, an offer only before its time, and that a visit was missed only until somebody corrects it. What an act has promised goes out in any case.
 */
export async function isStillRight(notice: DueNotice, now: Date): Promise<boolean> {
  if (isAboutAccount(notice)) return notice.secret === null || counts(notice.facts.until, now)
  if (!isAboutPlace(notice)) return true
  if (notice.kind === 'place_opened') return new Date(notice.facts.startsAt) > now
  if (notice.kind === 'reservation_missed') return await isMissed(notice)
  return notice.kind !== 'reservation_reminder' || (await isToCome(notice, now))
}

const counts = (until: string | undefined, now: Date): boolean => until === undefined || new Date(until) > now

async function isToCome(
  { reservationId, facts }: { reservationId: string | null; facts: { counterId: string; startsAt: string } },
  now: Date,
): Promise<boolean> {
  if (reservationId === null) return false
  const [visit] = await database()
    .select({ id: reservations.id })
    .from(reservations)
    .where(
      and(
        eq(reservations.id, reservationId),
        eq(reservations.status, 'booked'),
        eq(reservations.counterId, facts.counterId),
        eq(reservations.startsAt, new Date(facts.startsAt)),
        gt(reservations.startsAt, now),
      ),
    )
  return visit !== undefined
}

async function isMissed({ reservationId }: { reservationId: string | null }): Promise<boolean> {
  if (reservationId === null) return false
  const stands = and(eq(reservations.id, reservationId), eq(reservations.status, 'no_show'))
  return (await database().$count(reservations, stands)) > 0
}
