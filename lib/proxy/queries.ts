import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { withAnswers } from '#lib/fields/input.ts'
import { fieldsOf } from '#lib/fields/queries.ts'
import { deriveAccessKey } from '#lib/ids.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { detailsInput } from '#lib/reservations/input.ts'
import { findHold } from '#lib/reservations/queries.ts'
import { readLastAct } from '#lib/reservations/read-last-act.ts'
import { servicesOf, type VisitorWish } from '#lib/reservations/rules.ts'
import { publicServicesOf } from '#lib/services/queries.ts'
import { questionsOfVisit } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { demand, may } from '#lib/staff/access.ts'
import { withinScope } from '#lib/staff/read-scope.ts'
import { addMinutes, dayOf } from '#lib/time.ts'
import { proxyBookInput } from './input.ts'
import { isCaller, isVisitOfCaller } from './read-callers.ts'
import { isStillToCome, MOST_SHOWN, nameOfVisit, readVisits } from './read-visits.ts'
import { KEY_SHOWN_MINUTES, townOf } from './rules.ts'

export type Caller = NonNullable<Awaited<ReturnType<typeof callerById>>>

/**
 * Whom staff have on the line, by anything that was said: resident ID, name, kana, birthday, phone; and the visits to
 * come, which a reservation number finds too. Of each just what tells two people of one name apart. Who may not see
 * residents finds visits by their number alone. 支援措置: nobody protected is found.
 */
export async function callersFound(staff: StaffMember, typed: string, now: Date) {
  demand(staff, 'proxy.book')
  const [found, visits] = await Promise.all([
    may(staff, 'residents.view')
      ? database()
          .select(callerColumns)
          .from(residents)
          .where(and(isCaller(staff, typed), isNull(residents.closedAt)))
          .orderBy(sql`${residents.answers} ->> 'kana'`, residents.number)
          .limit(MOST_SHOWN + 1)
      : [],
    readVisits(staff, isVisitOfCaller(staff, typed, now)),
  ])
  const all = found.slice(0, MOST_SHOWN).map(callerOf)
  const isMore = found.length > MOST_SHOWN || visits.length > MOST_SHOWN
  const [only] = all
  const isPlain = all.length === 1 && !isMore && visits.every(({ residentId }) => residentId === only?.id)
  return {
    people: all,
    visits: visits.slice(0, MOST_SHOWN),
    isMore,
    /** Who it is, where nobody else can be meant. */
    only: isPlain && only ? only : null,
  }
}

/** The visits to come of the one who was chosen, so that a call to move or to end one is as short as one to book. */
export async function visitsOfCaller(staff: StaffMember, residentId: string, now: Date) {
  demand(staff, 'proxy.book')
  const visits = await readVisits(staff, and(eq(reservations.residentId, residentId), isStillToCome(now)))
  return visits.slice(0, MOST_SHOWN)
}

const callerColumns = {
  id: residents.id,
  number: residents.number,
  answers: residents.answers,
  locale: residents.locale,
  email: residents.email,
}

function callerOf({ answers, ...known }: Pick<typeof residents.$inferSelect, keyof typeof callerColumns>) {
  const { name, kana, birthday } = answers
  const text = (answer: unknown) => (typeof answer === 'string' && answer ? answer : null)
  return {
    ...known,
    answers,
    name: text(name),
    kana: text(kana),
    birthday: text(birthday),
    town: townOf(answers),
  }
}

/** The one who was chosen, or null: closed, protected, or never there. */
export async function callerById(staff: StaffMember, id: string) {
  demand(staff, 'proxy.book')
  if (!may(staff, 'residents.view')) return null
  const [person] = await database()
    .select(callerColumns)
    .from(residents)
    .where(
      and(eq(residents.id, id), isNull(residents.closedAt), isVisible(staff, { residentId: residents.id })),
    )
  return person ? callerOf(person) : null
}

/**
 * What this member of staff holds for somebody, or null: the place, what was typed, whose it is and, for an hour after
 * it was booked, the number with its access key.
 */
export async function heldForCaller(staff: StaffMember, token: string | undefined, now: Date) {
  demand(staff, 'proxy.book')
  const hold = token ? await findHold(token) : null
  if (!token || hold?.staffId !== staff.staffId) return null
  const caller = hold.residentId ? await callerById(staff, hold.residentId) : null
  const isShown = addMinutes(hold.expiresAt, KEY_SHOWN_MINUTES) > now
  const { number, ...place } = hold
  return {
    ...place,
    caller,
    isExpired: hold.expiresAt <= now,
    booked: number ? { number, accessKey: isShown ? deriveAccessKey(token) : null } : null,
  }
}

/**
 * What the form about a held place may send: the questions of the visit with those that only staff note, no address where
 * there is none, and why a rule is gone past. `held` is the place, null when nothing is held (any more).
 */
export async function detailsToAsk(staff: StaffMember, token: string | undefined, now: Date) {
  const [held, settings] = await Promise.all([heldForCaller(staff, token, now), citySettings()])
  const [services, questions] = await Promise.all([
    publicServicesOf(servicesOf(held?.visitors ?? [])),
    fieldsOf('booking', settings, 'staff'),
  ])
  const fields = questionsOfVisit(questions, services)
  const email = settings.email === 'no' ? 'no' : 'optional'
  const details = detailsInput(held && { visitors: held.visitors, account: held.caller }, { email })
  const asked = withAnswers(z.intersection(details, proxyBookInput), fields, dayOf(now))
  return { held, services, fields, settings: { ...settings, email } as const, asked }
}

export type VisitOfCaller = NonNullable<Awaited<ReturnType<typeof visitOfCaller>>>

/** One visit as staff see it who change, cancel or read it out for somebody, or null. */
export async function visitOfCaller(staff: StaffMember, visit: { number: string } | { id: string }) {
  demand(staff, 'proxy.book')
  const [row] = await database()
    .select({
      id: reservations.id,
      version: reservations.version,
      number: reservations.number,
      status: reservations.status,
      channel: reservations.channel,
      counterId: reservations.counterId,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      locale: reservations.locale,
      isMailed: sql<boolean>`${reservations.email} is not null`,
      isOfAccount: sql<boolean>`${reservations.residentId} is not null`,
      name: nameOfVisit,
      visitors: sql<VisitorWish[]>`company_of(${reservations.id})`,
      serviceIds: sql<string[]>`(select array_agg(${visitors.serviceId} order by ${visitors.position})
        from ${visitors} where ${visitors.reservationId} = ${reservations.id})`,
    })
    .from(reservations)
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(
      and(
        'id' in visit ? eq(reservations.id, visit.id) : eq(reservations.number, visit.number),
        withinScope(staff, 'proxy.book', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  return row ?? null
}

export type MissedVisit = NonNullable<Awaited<ReturnType<typeof missedVisit>>>

/**
 * A visit that was missed, for who books it again for the same person: where and for what it was, and all they had said,
 * the address for mail too, so that it is confirmed and not typed. Null for any other visit.
 */
export async function missedVisit(staff: StaffMember, number: string) {
  demand(staff, 'proxy.book')
  const [row] = await database()
    .select({
      id: reservations.id,
      number: reservations.number,
      residentId: reservations.residentId,
      name: nameOfVisit,
      visitors: sql<VisitorWish[]>`company_of(${reservations.id})`,
      details: {
        email: reservations.email,
        language: reservations.locale,
        needs: reservations.needs,
        answers: reservations.answers,
      },
    })
    .from(reservations)
    .leftJoin(residents, eq(residents.id, reservations.residentId))
    .where(
      and(
        eq(reservations.number, number),
        eq(reservations.status, 'no_show'),
        withinScope(staff, 'proxy.book', reservations.counterId),
        isVisible(staff, { reservationId: reservations.id }),
      ),
    )
  return row ?? null
}

/** What was last done with a visit, when, and who of staff did it: for who acts on an outdated screen. */
export function lastActOn(staff: StaffMember, reservationId: string) {
  demand(staff, 'proxy.book')
  return readLastAct(staff, reservationId)
}
