import { eq, isNotNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { apiClients } from '#db/schema/api-clients.ts'
import { counters } from '#db/schema/counters.ts'
import { reservationEvents, reservations } from '#db/schema/reservations.ts'
import { counterServices, services } from '#db/schema/services.ts'
import { places, slots } from '#db/schema/slots.ts'
import type { AccessKeyHolder, ApiClient } from '#lib/actor.ts'
import type { LocalizedText } from '#lib/locales.ts'
import { addMinutes } from '#lib/time.ts'
import { resetDatabase } from './reset-database.ts'

/** A Tuesday morning, and the first slot of the day after. */
export const now = new Date('2026-11-24T09:30:00+09:00')
const firstStart = new Date('2026-11-25T09:00:00+09:00')
const SLOT_MINUTES = 15

/** When the nth slot of the town begins, 0 being the first. */
export const start = (slot: number): Date => addMinutes(firstStart, slot * SLOT_MINUTES)

/**
 * An empty database with one counter `hall`, which has so many lanes in so many slots one after the other, and the
 * services `pickup` (one slot a person) and `move` (two slots, one for each further person).
 */
export async function aTown({ lanes, slotCount = 1 }: { lanes: number; slotCount?: number }): Promise<void> {
  await resetDatabase()
  const sql = database()
  await sql.insert(counters).values({
    id: 'hall',
    name: text('本庁'),
    address: text('1-1'),
    directions: text('1F'),
    phone: '000',
  })
  await sql.insert(services).values([
    { ...service, id: 'pickup', name: text('受取'), firstMinutes: 15, furtherMinutes: 15 },
    { ...service, id: 'move', name: text('変更'), firstMinutes: 30, furtherMinutes: 15 },
  ])
  const offered = ['pickup', 'move'].map((serviceId) => ({ counterId: 'hall', serviceId }))
  await sql.insert(counterServices).values(offered)
  const made = await sql
    .insert(slots)
    .values(
      Array.from({ length: slotCount }, (_, slot) => ({
        counterId: 'hall',
        startsAt: start(slot),
        endsAt: start(slot + 1),
      })),
    )
    .returning({ id: slots.id })
  const rows = made.flatMap(({ id }) =>
    Array.from({ length: lanes }, (_, lane) => ({ slotId: id, lane: lane + 1 })),
  )
  await sql.insert(places).values(rows)
}

/** A partner system that may book; its id. */
export async function aPartner(): Promise<string> {
  const row = { name: 'partner', keyHash: crypto.randomUUID(), scopes: ['reservations:write'] }
  const [client] = await database().insert(apiClients).values(row).returning({ id: apiClients.id })
  return client?.id ?? ''
}

/** That system, with its key shown. */
export const partner = (clientId: string): ApiClient =>
  ({ kind: 'api_client', clientId, scopes: ['reservations:write'] }) as unknown as ApiClient

/** Somebody who has shown the key of a reservation. */
export const accessKeyHolder = (reservationId: string): AccessKeyHolder =>
  ({ kind: 'access_key', reservationId, keyHash: '' }) as AccessKeyHolder

/** Every place that a reservation owns, in order of time and lane. */
export const ownedPlaces = () =>
  database()
    .select({ reservationId: places.reservationId, startsAt: slots.startsAt, lane: places.lane })
    .from(places)
    .innerJoin(slots, eq(slots.id, places.slotId))
    .where(isNotNull(places.reservationId))
    .orderBy(slots.startsAt, places.lane)

export const allReservations = () => database().select().from(reservations)

export const eventsOf = (reservationId: string) =>
  database()
    .select()
    .from(reservationEvents)
    .where(eq(reservationEvents.reservationId, reservationId))
    .orderBy(reservationEvents.id)

const text = (ja: string): LocalizedText => ({ ja })

const service = { description: text(''), maxPersons: 5, bring: [] }
