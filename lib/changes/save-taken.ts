import { and, eq, notInArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import type { WantedChange } from '#db/schema/changes.ts'
import { counterServices } from '#db/schema/services.ts'

/** Takes from counters the services that they are no longer to take. */
export async function removeTaken(tx: Connection, wanted: readonly WantedChange[]): Promise<void> {
  for (const { thingId, after } of wanted)
    await tx
      .delete(counterServices)
      .where(
        and(
          eq(counterServices.counterId, thingId),
          notInArray(counterServices.serviceId, serviceIdsOf(after)),
        ),
      )
}

/** Gives counters the services that they are to take, where they have them not yet. */
export async function addTaken(tx: Connection, wanted: readonly WantedChange[]): Promise<void> {
  const rows = wanted.flatMap(({ thingId: counterId, after }) =>
    serviceIdsOf(after).map((serviceId) => ({ counterId, serviceId })),
  )
  if (rows.length > 0) await tx.insert(counterServices).values(rows).onConflictDoNothing()
}

const serviceIdsOf = (row: WantedChange['after']): string[] => (row?.serviceIds ?? []) as string[]
