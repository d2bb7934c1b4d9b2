import { asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { reservationEvents, reservations, visitors } from '#db/schema/reservations.ts'
import { places, slots } from '#db/schema/slots.ts'
import { staff, staffRoles } from '#db/schema/staff.ts'
import { deriveAccessKey, fingerprint, newSecret } from '#lib/ids.ts'
import { type DemoEvent, type DemoVisit, historyOf, type Staff, statusOf } from './history.ts'
import { planVisits, type Wish } from './plan-visits.ts'
import { chanceFrom } from './random.ts'
import { writeCalls } from './write-calls.ts'
import { writeCases } from './write-cases.ts'
import { writeLetters } from './write-letters.ts'
import { writeResidents } from './write-residents.ts'
import { writeSteps } from './write-steps.ts'

const BATCH = 500

/** Books visits into the slots of the city, each through `claim_places` as everybody does, and gives each its history. */
export async function writeVisits(tx: Connection, now: Date): Promise<void> {
  const chance = chanceFrom(2)
  const people = await staffIds(tx)
  const wishes = planVisits(await slotsWithLanes(tx), now, chance)
  const ends = await claim(tx, wishes, now)
  const visits = wishes.flatMap((wish) => {
    const endsAt = ends.get(wish.id)
    return endsAt ? [{ ...wish, endsAt, events: historyOf(wish, people, now, chance) }] : []
  })
  for (let first = 0; first < visits.length; first += BATCH)
    await writeBatch(tx, visits.slice(first, first + BATCH))
  await writeLetters(tx, visits, now, chance)
  await writeResidents(tx, visits, now, chance)
  await writeCases(tx, visits, now)
  await writeSteps(tx, visits, people.clerk, now)
  await writeCalls(tx, visits, people, now)
}

async function staffIds(tx: Connection): Promise<Staff> {
  const people = await tx
    .select({ id: staff.id, role: staffRoles.roleId })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .orderBy(asc(staff.createdAt), asc(staff.loginId))
  const idOf = (role: string) => people.find((person) => person.role === role)?.id ?? ''
  return { clerk: idOf('clerk'), callCentre: idOf('call_centre') }
}

const slotsWithLanes = (tx: Connection) =>
  tx
    .select({ counterId: slots.counterId, startsAt: slots.startsAt, lanes: count() })
    .from(slots)
    .innerJoin(places, eq(places.slotId, slots.id))
    .groupBy(slots.id)
    .orderBy(asc(slots.startsAt), asc(slots.counterId))

/** Takes places for the wishes one after the other; answers when those end that got one. */
async function claim(tx: Connection, wishes: readonly Wish[], now: Date): Promise<Map<string, Date>> {
  const asked = wishes.map(({ id, counterId, startsAt, minutes, channel }) => ({
    id,
    counter: counterId,
    starts: startsAt,
    minutes,
    channels: channel === 'walk_in' ? ['walk_in'] : ['shared', channel === 'counter' ? 'phone' : channel],
  }))
  const rows = await tx.execute<{ id: string; ends: number }>(sql`
    select wish.id, extract(epoch from claimed.ends_at)::float8 as ends
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as wish (id uuid, counter text, starts timestamptz, minutes int, channels text[])
    cross join lateral claim_places(
      wish.counter, wish.starts, wish.minutes, wish.channels, wish.id, null, null, null, ${now.toISOString()}
    ) as claimed`)
  return new Map(rows.map(({ id, ends }) => [id, new Date(ends * 1000)]))
}

async function writeBatch(tx: Connection, visits: readonly DemoVisit[]): Promise<void> {
  const momentOf = ({ events }: DemoVisit, kind: DemoEvent['kind']) =>
    events.find((event) => event.kind === kind)?.at ?? null
  await tx.insert(reservations).values(
    visits.map((visit) => ({
      id: visit.id,
      number: visit.number,
      status: statusOf(visit.events),
      channel: visit.channel,
      counterId: visit.counterId,
      startsAt: visit.startsAt,
      endsAt: visit.endsAt,
      locale: visit.locale,
      email: visit.email,
      needs: visit.needs,
      // Nobody is told these keys.
      keyHash: fingerprint('access-key', deriveAccessKey(newSecret())),
      version: visit.events.length,
      createdAt: visit.createdAt,
      arrivedAt: momentOf(visit, 'arrived'),
      servedAt: momentOf(visit, 'served'),
      cancelledAt: momentOf(visit, 'cancelled'),
    })),
  )
  await tx
    .insert(visitors)
    .values(
      visits.flatMap(({ id, serviceIds }) =>
        serviceIds.map((serviceId, index) => ({ reservationId: id, position: index + 1, serviceId })),
      ),
    )
  await tx
    .insert(reservationEvents)
    .values(visits.flatMap(({ id, events }) => events.map((event) => ({ ...event, reservationId: id }))))
  const cancelled = visits.filter(({ events }) => statusOf(events) === 'cancelled').map(({ id }) => id)
  await tx.update(places).set({ reservationId: null }).where(inArray(places.reservationId, cancelled))
}
