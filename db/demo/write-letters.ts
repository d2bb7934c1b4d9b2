import type { Connection } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { cityOfVisit } from '#lib/notices/queries.ts'
import { renderNotice } from '#lib/notices/render.ts'
import type { VisitKind } from '#lib/notices/rules.ts'
import { maskedSecret } from '#lib/outbox/rules.ts'
import { addMailTask } from '#lib/tasks/add-mail-task.ts'
import { addMinutes } from '#lib/time.ts'
import type { DemoVisit } from './history.ts'
import type { Chance } from './random.ts'

const LETTERS = 40

type Letter = { visit: DemoVisit; kind: VisitKind; at: Date; version: number }

/** The newest mails that went out: one is on its way for the second time, and one could not be delivered. */
export async function writeLetters(
  tx: Connection,
  visits: readonly DemoVisit[],
  now: Date,
  chance: Chance,
): Promise<void> {
  const letters = visits
    .filter(({ email }) => email !== null)
    .flatMap(lettersOf)
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, LETTERS)
  const coming = letters.filter(({ visit, kind }) => kind === 'reservation_booked' && visit.startsAt > now)
  const rows = await Promise.all(letters.map((letter) => sentLetter(letter, chance.uuid())))
  await tx.insert(outbox).values(
    rows.map((row, index) => {
      if (letters[index] === coming[0])
        return {
          ...row,
          ...unsent,
          status: 'pending' as const,
          attempts: 2,
          nextAttemptAt: addMinutes(now, 15),
          lastError: '451 4.3.0 mail system busy',
        }
      if (letters[index] === coming[3])
        return {
          ...row,
          ...unsent,
          status: 'failed' as const,
          lastError: 'invalid_recipient',
          recipient: 'hibari@example..com',
        }
      return row
    }),
  )
  const failed = letters.indexOf(coming[3] as Letter)
  const failedId = rows[failed]?.id
  if (failedId) await addMailTask(tx, failedId, now)
}

const unsent = { sentAt: null, subject: null, body: null }

const lettersOf = (visit: DemoVisit): Letter[] =>
  visit.events.flatMap((event, index) => {
    if (event.kind !== 'booked' && event.kind !== 'cancelled') return []
    return [{ visit, kind: `reservation_${event.kind}` as const, at: event.at, version: index + 1 }]
  })

/** A mail as it stands in the list after it has left: the access key masked, for nobody keeps it. */
async function sentLetter(
  { visit, kind, at, version }: Letter,
  id: string,
): Promise<typeof outbox.$inferInsert> {
  const facts = {
    number: visit.number,
    counterId: visit.counterId,
    serviceIds: visit.serviceIds,
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    version,
  }
  const secret = kind === 'reservation_booked' ? maskedSecret('ABCDEFGHJKMN') : null
  const notice = { kind, locale: visit.locale, facts, secret, createdAt: at }
  const { subject, text } = renderNotice(notice, await cityOfVisit(facts))
  return {
    id,
    kind,
    dedupeKey: `${kind}:${visit.id}:${version}`,
    reservationId: visit.id,
    recipient: visit.email ?? '',
    locale: visit.locale,
    facts,
    status: 'sent',
    attempts: 1,
    nextAttemptAt: at,
    subject,
    body: text,
    createdAt: at,
    sentAt: addMinutes(at, 1 / 30),
  }
}
