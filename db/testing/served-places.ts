import { inArray } from 'drizzle-orm'
import { closeDatabase, database } from '#db/client.ts'
import { holds, places } from '#db/schema/slots.ts'

/** Looks behind the screen of a browser journey: the places of some slots in the served database. */

type Slots = readonly { id: number }[]

const idsOf = (slots: Slots) => slots.map(({ id }) => id)

/** Which reservations own places in these slots. */
export async function ownersOf(slots: Slots): Promise<string[]> {
  const owned = await database()
    .select()
    .from(places)
    .where(inArray(places.slotId, idsOf(slots)))
  return [...new Set(owned.flatMap(({ reservationId }) => reservationId ?? []))]
}

/** Makes the minutes of every hold in these slots be over, as if somebody had gone away from the form. */
export async function lapseHolds(slots: Slots): Promise<void> {
  const past = new Date(Date.now() - 60_000)
  const held = await database()
    .select()
    .from(places)
    .where(inArray(places.slotId, idsOf(slots)))
  const holdIds = held.flatMap(({ holdId }) => holdId ?? [])
  await database().update(places).set({ heldUntil: past }).where(inArray(places.holdId, holdIds))
  await database().update(holds).set({ expiresAt: past }).where(inArray(holds.id, holdIds))
}

/** Closes the connection to the served database. */
export const leave = (): Promise<void> => closeDatabase()
