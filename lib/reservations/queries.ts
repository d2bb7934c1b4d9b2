import { and, desc, eq, sql } from 'drizzle-orm'
import { database, prepared } from '#db/client.ts'
import { rowsOf } from '#db/rows-of.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { services } from '#db/schema/services.ts'
import { holds } from '#db/schema/slots.ts'
import { signedIn } from '#db/signed-in.ts'
import { type Booker, proofOf, type ReservationHolder, type Resident } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint } from '#lib/ids.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { bookingModeOf, publicServices } from '#lib/services/queries.ts'
import type { Attendance, BookingMode } from '#lib/services/rules.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { addMinutes } from '#lib/time.ts'
import {
  emailRefusal,
  isHoldOf,
  MOST_CODE_TRIES,
  ownerOf,
  partyOf,
  type StaffAct,
  servicesOf,
  type VisitorWish,
} from './rules.ts'

/** The hold a token opens, with the number of the reservation it became; for the verbs of this domain. */
export async function findHold(token: string) {
  const [hold] = await holdByToken().execute({ tokenHash: fingerprint('hold', token) })
  return hold ?? null
}

const holdByToken = prepared(() =>
  database()
    .select({
      id: holds.id,
      counterId: holds.counterId,
      visitors: holds.visitors,
      startsAt: holds.startsAt,
      endsAt: holds.endsAt,
      expiresAt: holds.expiresAt,
      isExtended: holds.isExtended,
      draft: holds.draft,
      residentId: holds.residentId,
      channel: holds.channel,
      staffId: holds.staffId,
      isUnbound: holds.isUnbound,
      emailCodeSentAt: holds.emailCodeSentAt,
      emailCodeTries: holds.emailCodeTries,
      provenEmail: holds.provenEmail,
      reservationId: holds.reservationId,
      number: reservations.number,
    })
    .from(rowsOf(holds, sql`resident.hold(${sql.placeholder('tokenHash')})`))
    .leftJoin(
      rowsOf(reservations, sql`resident.visit_of_hold(${sql.placeholder('tokenHash')})`),
      eq(reservations.id, holds.reservationId),
    )
    .prepare('hold_by_token'),
)

/** The reservation a request has booked before, if it has. */
export async function findRequest(requestKey: string) {
  const [before] = await database()
    .select({ id: reservations.id, number: reservations.number, requestHash: reservations.requestHash })
    .from(rowsOf(reservations, sql`resident.booked_by(${requestKey})`))
  return before ?? null
}

/** How the visit that a token holds is booked; the city's own way where nothing is held. Null where there is none. */
export async function bookingModeHeld(token: string | undefined): Promise<BookingMode | null> {
  const offered = await publicServices()
  const isOneForAll = offered.every(({ bookingModes }) => bookingModes === null)
  const hold = token && !isOneForAll ? await findHold(token) : null
  return bookingModeOf(hold ? servicesOf(hold.visitors) : [])
}

/** The verified address and the language of the account a booking will belong to, or null where it has none. */
export async function accountOf(booker: Booker, bookingMode: BookingMode) {
  const residentId = ownerOf(booker, { bookingMode })
  if (residentId === null || booker.kind !== 'resident') return null
  const [account] = await signedIn(booker, (tx) =>
    tx
      .select({ email: residents.email, locale: residents.locale })
      .from(residents)
      .where(eq(residents.id, residentId)),
  )
  return account ?? null
}

/**
 * What this browser holds, for the booking pages: the place, what was typed, whether its minutes are over, whether the
 * address must still be proven, and, once it is booked, the number and access key. Null when it holds nothing. What a
 * resident typed is shown to nobody else: others see the place alone, and of a finished booking nothing.
 */
export async function heldPlace(booker: Booker, token: string | undefined, now: Date) {
  const [hold, settings] = await Promise.all([token ? findHold(token) : null, citySettings()])
  if (!hold || !token) return null
  const bookingMode = (await bookingModeOf(servicesOf(hold.visitors))) ?? settings.bookingMode
  const account = await accountOf(booker, bookingMode)
  const {
    residentId,
    staffId,
    isUnbound,
    channel,
    reservationId,
    number,
    emailCodeSentAt,
    emailCodeTries,
    provenEmail,
    ...place
  } = hold
  const isOwn = isHoldOf(booker, hold)
  if (reservationId && !isOwn) return null
  const draft = isOwn ? hold.draft : {}
  const addresses = { typed: draft.email, proven: provenEmail, ofAccount: account?.email }
  return {
    ...place,
    draft,
    visitors: isOwn ? hold.visitors : partyOf(servicesOf(hold.visitors), 1),
    isExpired: hold.expiresAt <= now,
    bookingMode,
    account,
    needsCode: emailRefusal(addresses, settings) !== null,
    code: emailCodeSentAt && {
      sentAt: emailCodeSentAt,
      expiresAt: addMinutes(emailCodeSentAt, settings.emailCodeMinutes),
      triesLeft: MOST_CODE_TRIES - emailCodeTries,
    },
    booked: reservationId && number ? { reservationId, number, accessKey: deriveAccessKey(token) } : null,
  }
}

/** A reservation for the one who has shown its key. */
export async function reservationOf(holder: ReservationHolder) {
  const [row] = await reservationById().execute({ id: holder.reservationId, ...proofOf(holder) })
  return row ?? null
}

const provenPlaceholders = sql.join(
  [sql.placeholder('id'), sql.placeholder('keyHash'), sql`${sql.placeholder('session')}::uuid`],
  sql`, `,
)

const reservationById = prepared(() =>
  database()
    .select({
      id: reservations.id,
      number: reservations.number,
      status: reservations.status,
      counterId: reservations.counterId,
      startsAt: reservations.startsAt,
      endsAt: reservations.endsAt,
      locale: reservations.locale,
      email: reservations.email,
      needs: reservations.needs,
      answers: reservations.answers,
      version: reservations.version,
      createdAt: reservations.createdAt,
      serviceIds: sql<string[]>`party.services`,
      visitors: sql<VisitorWish[]>`party.persons`,
    })
    .from(rowsOf(reservations, sql`resident.visit(${provenPlaceholders})`))
    .innerJoin(
      sql`(
        select array_agg(${visitors.serviceId} order by ${visitors.position}) as services,
          jsonb_agg(jsonb_strip_nulls(jsonb_build_object('serviceId', ${visitors.serviceId},
            'attendance', ${visitors.attendance}, 'reason', ${visitors.reason})) order by ${visitors.position}) as persons
        from ${rowsOf(visitors, sql`resident.company(${provenPlaceholders})`)}
      ) as party`,
      sql`true`,
    )
    .prepare('reservation_by_id'),
)

/** What staff did with a reservation on the wish of its people, for the one who has shown its key. */
export async function staffActsOn(holder: ReservationHolder): Promise<StaffAct[]> {
  const { keyHash, session } = proofOf(holder)
  const [row] = await database().execute<{ acts: StaffAct[] }>(
    sql`select resident.acts_by_staff(${holder.reservationId}, ${keyHash}, ${session}) as acts`,
  )
  return row?.acts ?? []
}

/** A resident's own reservation by its number; for the gate. */
export async function ownReservation(resident: Resident, number: string) {
  const [row] = await signedIn(resident, (tx) =>
    tx
      .select({ id: reservations.id })
      .from(reservations)
      .where(and(eq(reservations.number, number), eq(reservations.residentId, resident.residentId))),
  )
  return row ?? null
}

/** A resident's own reservations with everything about them, the latest visit first: for my page and for their data. */
export async function reservationsOfResident(resident: Resident) {
  return await signedIn(resident, (tx) =>
    tx
      .select({
        number: reservations.number,
        status: reservations.status,
        counterId: reservations.counterId,
        counter: counters.name,
        startsAt: reservations.startsAt,
        endsAt: reservations.endsAt,
        locale: reservations.locale,
        email: reservations.email,
        needs: reservations.needs,
        answers: reservations.answers,
        createdAt: reservations.createdAt,
        cancelledAt: reservations.cancelledAt,
        byStaff: sql<StaffAct[]>`resident.acts_by_staff(${reservations.id}, null, ${resident.sessionId})`,
        visitors: sql<
          { serviceId: string; service: LocalizedText; attendance: Attendance; reason: string | null }[]
        >`
        jsonb_agg(jsonb_build_object('serviceId', ${services.id}, 'service', ${services.name},
          'attendance', ${visitors.attendance}, 'reason', ${visitors.reason}) order by ${visitors.position})`,
      })
      .from(reservations)
      .innerJoin(counters, eq(counters.id, reservations.counterId))
      .innerJoin(visitors, eq(visitors.reservationId, reservations.id))
      .innerJoin(services, eq(services.id, visitors.serviceId))
      .where(eq(reservations.residentId, resident.residentId))
      .groupBy(reservations.id, counters.name)
      .orderBy(desc(reservations.startsAt), desc(reservations.number)),
  )
}

export type OwnReservation = Awaited<ReturnType<typeof reservationsOfResident>>[number]
