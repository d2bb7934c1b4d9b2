import { and, eq, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { noticeNumbers, residentCredentials, residentEvents, residents } from '#db/schema/residents.ts'
import { letterSecretHash, newTypedCode } from '#lib/ids.ts'
import { hashPassword } from '#lib/passwords.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import type { DemoVisit } from './history.ts'
import type { Chance } from './random.ts'
import { residentsOfCity, residentToTry } from './residents.ts'

const DAY_MINUTES = 24 * 60
/** So many visits each of those who use their ID, past and to come. */
const VISITS_EACH = 3

type Person = (typeof residentsOfCity)[number] & { id: string; issuedAt: Date }

/** Residents with their letters, notices and passwords; some of the visits booked on the web become theirs. */
export async function writeResidents(
  tx: Connection,
  visits: readonly DemoVisit[],
  now: Date,
  chance: Chance,
): Promise<void> {
  const people = residentsOfCity.map((person) => ({
    ...person,
    id: chance.uuid(),
    issuedAt: addMinutes(now, -(person.state === 'expired' ? 90 : 40) * DAY_MINUTES),
  }))
  const passwordHash = await hashPassword(residentToTry.password)
  await tx.insert(residents).values(people.map((person) => rowOf(person)))
  await tx.insert(residentCredentials).values(people.map((person) => credentialsOf(person, passwordHash)))
  await tx
    .insert(noticeNumbers)
    .values(
      people.flatMap(({ id, noticeNumber, issuedAt }) =>
        noticeNumber ? [{ residentId: id, number: noticeNumber, createdAt: issuedAt }] : [],
      ),
    )
  await tx.insert(residentEvents).values(
    people.map(({ id, issuedAt }) => ({
      residentId: id,
      kind: 'issued' as const,
      actorKind: 'system',
      actorId: 'residents:issue',
      at: issuedAt,
    })),
  )
  const taken = new Set<string>()
  for (const person of people.filter(({ state }) => state === 'active')) {
    const ids = visitsFor(person, visits, now, taken)
    for (const id of ids) taken.add(id)
    await tx.update(reservations).set({ residentId: person.id }).where(inArray(reservations.id, ids))
    await tx
      .update(reservationEvents)
      .set({ actorKind: 'resident', actorId: person.id })
      .where(and(inArray(reservationEvents.reservationId, ids), eq(reservationEvents.actorKind, 'visitor')))
  }
}

const rowOf = ({ id, number, locale, answers, email, state, issuedAt }: Person) => ({
  id,
  number,
  locale,
  answers,
  email,
  createdAt: issuedAt,
  activatedAt: state === 'active' || state === 'closed' ? addMinutes(issuedAt, 3 * DAY_MINUTES) : null,
  closedAt: state === 'closed' ? addMinutes(issuedAt, 20 * DAY_MINUTES) : null,
})

/** All who are active have the printed password; the letters of the others are known to nobody. */
const credentialsOf = ({ id, state, issuedAt }: Person, passwordHash: string) =>
  state === 'active' || state === 'closed'
    ? { residentId: id, passwordHash, changedAt: addMinutes(issuedAt, 3 * DAY_MINUTES) }
    : {
        residentId: id,
        initialHash: letterSecretHash(newTypedCode()),
        initialKind: 'link_code' as const,
        initialExpiresAt: addMinutes(issuedAt, 60 * DAY_MINUTES),
        changedAt: issuedAt,
      }

/** One visit of the past and the next ones, booked on the web or by telephone in this person's language. */
function visitsFor(
  { locale, issuedAt }: Person,
  visits: readonly DemoVisit[],
  now: Date,
  taken: ReadonlySet<string>,
): string[] {
  const own = visits.filter(
    (visit) =>
      (visit.channel === 'web' || visit.channel === 'phone') &&
      visit.locale === locale &&
      visit.createdAt > issuedAt &&
      !taken.has(visit.id),
  )
  const past = own.filter(({ startsAt }) => startsAt < now).slice(-1)
  const coming = own.filter(({ startsAt }) => startsAt > addMinutes(now, DAY_MINUTES))
  // Nobody is at two counters at once.
  const oneOfEachDay = new Map([...past, ...coming].map((visit) => [dayOf(visit.startsAt), visit.id]))
  return [...oneOfEachDay.values()].slice(0, VISITS_EACH)
}
