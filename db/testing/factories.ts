import { randomUUID } from 'node:crypto'
import { database } from '#db/client.ts'
import { counters } from '#db/schema/counters.ts'
import { reservations, visitors } from '#db/schema/reservations.ts'
import { counterServices, services } from '#db/schema/services.ts'
import { settings } from '#db/schema/settings.ts'
import { type placeChannels, places, slots } from '#db/schema/slots.ts'
import { roles, staff, staffRoles, staffSessions } from '#db/schema/staff.ts'
import type { AccessKeyHolder, ApiClient, Resident, StaffMember, SystemJob, Visitor } from '#lib/actor.ts'
import { deriveAccessKey, fingerprint, newReservationNumber } from '#lib/ids.ts'
import { forgetRemembered } from '#lib/memo.ts'
import type { CitySettings } from '#lib/settings/input.ts'
import type { Permission } from '#lib/staff/access.ts'
import { rolesHeld } from '#lib/staff/keep-session.ts'
import { loadRoles } from '#lib/staff/load-roles.ts'
import { ADMINISTRATOR } from '#lib/staff/rules.ts'
import { addMinutes } from '#lib/time.ts'
import { drawnOnce } from './drawn.ts'

/**
 * Rows and actors for tests: each has sensible values, a test names only what it is about. What a factory writes is
 * seen at once, also by queries with a short memory.
 */

/** A Tuesday morning on which the tests like to live. */
export const NOW = new Date('2026-11-24T10:00:00+09:00')

/** The first slot of the factories, some days after `NOW`. */
export const NEXT_WEEK = new Date('2026-12-02T10:00:00+09:00')

const wordOf = (prefix: string) => drawnOnce(() => `${prefix}-${randomUUID().slice(0, 8)}`)

/** What the city decided, field by field. */
export async function someSettings(values: Partial<CitySettings>): Promise<void> {
  for (const [key, value] of Object.entries(values)) {
    await database()
      .insert(settings)
      .values({ key, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
  }
  forgetRemembered()
}

export async function aService(values: Partial<typeof services.$inferInsert> = {}) {
  const id = values.id ?? wordOf('service')
  const [row] = await database()
    .insert(services)
    .values({
      name: { ja: id },
      description: { ja: '' },
      firstMinutes: 15,
      furtherMinutes: 15,
      bring: [],
      ...values,
      id,
    })
    .returning()
  forgetRemembered()
  return present(row)
}

/** A public counter that takes the given services. */
export async function aCounter({
  takes = [],
  ...values
}: Partial<typeof counters.$inferInsert> & { takes?: { id: string }[] } = {}) {
  const id = values.id ?? wordOf('counter')
  const [row] = await database()
    .insert(counters)
    .values({
      name: { ja: id },
      address: { ja: '' },
      directions: { ja: '' },
      phone: '03-0000-0000',
      ...values,
      id,
    })
    .returning()
  if (takes.length > 0) {
    await database()
      .insert(counterServices)
      .values(takes.map((service) => ({ counterId: id, serviceId: service.id })))
  }
  forgetRemembered()
  return present(row)
}

type SlotValues = {
  counterId?: string
  startsAt?: Date
  minutes?: number
  lanes?: number
  channel?: (typeof placeChannels)[number]
}

/** A slot with free places on lanes 1, 2, …; at a counter of its own unless one is given. */
export async function aSlot(values: SlotValues = {}) {
  const { startsAt = NEXT_WEEK, minutes = 15, lanes = 1, channel = 'shared' } = values
  const counterId = values.counterId ?? (await aCounter()).id
  const [row] = await database()
    .insert(slots)
    .values({ counterId, startsAt, endsAt: addMinutes(startsAt, minutes) })
    .returning()
  const slot = present(row)
  if (lanes > 0) {
    await database()
      .insert(places)
      .values(Array.from({ length: lanes }, (_, index) => ({ slotId: slot.id, lane: index + 1, channel })))
  }
  forgetRemembered()
  return slot
}

/** Slots one after the other at one counter. */
export async function aRowOfSlots(count: number, values: SlotValues = {}) {
  const { startsAt = NEXT_WEEK, minutes = 15 } = values
  const counterId = values.counterId ?? (await aCounter()).id
  const row: Awaited<ReturnType<typeof aSlot>>[] = []
  for (let index = 0; index < count; index += 1)
    row.push(await aSlot({ ...values, counterId, startsAt: addMinutes(startsAt, index * minutes) }))
  return row
}

/** Everything a booking needs: a counter, a service it takes, and slots in a row. */
export async function anOffer({ count = 4, lanes = 1, ...service }: OfferValues = {}) {
  const taken = await aService(service)
  const counter = await aCounter({ takes: [taken] })
  const row = await aRowOfSlots(count, { counterId: counter.id, lanes })
  return { counterId: counter.id, serviceId: taken.id, startsAt: NEXT_WEEK, slots: row }
}

type OfferValues = { count?: number; lanes?: number; firstMinutes?: number; furtherMinutes?: number }

type ReservationValues = Partial<typeof reservations.$inferInsert> & {
  serviceIds?: string[]
  /** The slots whose places on this lane it owns. */
  owns?: { id: number; counterId: string; startsAt: Date; endsAt: Date }[]
  lane?: number
}

/** A reservation with its visitors, owning the places it is given. Answers the access key too. */
export async function aReservation({ serviceIds, owns, lane = 1, ...values }: ReservationValues = {}) {
  const held = owns ?? [await aSlot()]
  const [first, last] = [present(held[0]), present(held.at(-1))]
  const secret = randomUUID()
  const accessKey = deriveAccessKey(secret)
  const [row] = await database()
    .insert(reservations)
    .values({
      number: drawnOnce(newReservationNumber),
      channel: 'web',
      counterId: first.counterId,
      startsAt: first.startsAt,
      endsAt: last.endsAt,
      locale: 'ja',
      keyHash: fingerprint('access-key', accessKey),
      requestKey: `test:${secret}`,
      createdAt: NOW,
      ...values,
    })
    .returning()
  const reservation = present(row)
  const chosen = serviceIds ?? [(await aService()).id]
  await database()
    .insert(visitors)
    .values(
      chosen.map((serviceId, index) => ({ reservationId: reservation.id, position: index + 1, serviceId })),
    )
  for (const slot of held) await own(slot.id, lane, reservation.id)
  forgetRemembered()
  return { ...reservation, accessKey }
}

const own = (slotId: number, lane: number, reservationId: string) =>
  database()
    .insert(places)
    .values({ slotId, lane, reservationId })
    .onConflictDoUpdate({ target: [places.slotId, places.lane], set: { reservationId } })

export const visitor = (address = 'a fingerprint'): Visitor => ({ kind: 'visitor', address }) as Visitor

/** Somebody signed in to the account of this resident. */
export const resident = (residentId: string): Resident =>
  ({ kind: 'resident', residentId, sessionId: randomUUID() }) as Resident

/** Tests connect as the owner of the tables, who is asked for no key. */
export const accessKeyHolder = (reservationId: string, keyHash = ''): AccessKeyHolder =>
  ({ kind: 'access_key', reservationId, keyHash }) as AccessKeyHolder

type ApiClientValues = { clientId?: string; scopes?: readonly string[] }

export const apiClient = ({
  clientId = randomUUID(),
  scopes = ['reservations:write'],
}: ApiClientValues = {}): ApiClient => ({ kind: 'api_client', clientId, scopes }) as ApiClient

export const systemJob = (job = 'test'): SystemJob => ({ kind: 'system', job }) as SystemJob

type StaffValues = Partial<typeof staff.$inferInsert> &
  Partial<Pick<typeof staffRoles.$inferInsert, 'counterIds' | 'validUntil'>> & {
    role?: string
    permissions?: readonly Permission[]
  }

/**
 * A member of staff with one role, or with just some permissions, at all counters unless some are named, and an open
 * session. A role nobody knows includes nothing.
 */
export async function staffMember({
  permissions = [],
  role = permissions.length > 0 ? wordOf('role') : ADMINISTRATOR,
  counterIds,
  validUntil,
  ...values
}: StaffValues = {}): Promise<StaffMember & { loginId: string; token: string }> {
  const [person] = await database()
    .insert(staff)
    .values({ loginId: wordOf('clerk'), name: '窓口 花子', passwordHash: '', ...values })
    .returning()
  const { id: staffId, name, loginId } = present(person)
  await loadRoles(database())
  await database()
    .insert(roles)
    .values({ id: role, name: { ja: role }, permissions: [...permissions] })
    .onConflictDoNothing()
  await database().insert(staffRoles).values({ staffId, roleId: role, counterIds, validUntil })
  const [opened] = await database()
    .insert(staffSessions)
    .values({ staffId, createdAt: NOW, lastSeenAt: NOW, expiresAt: addMinutes(NOW, 8 * 60) })
    .returning()
  const session = present(opened)
  const { needsFactor: _, ...held } = await rolesHeld(database(), staffId, NOW)
  const member = {
    kind: 'staff',
    address: '192.0.2.7',
    staffId,
    sessionId: session.id,
    name,
    ...held,
  } as StaffMember
  return { ...member, loginId, token: session.token }
}

function present<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('the database answered no row')
  return row
}
