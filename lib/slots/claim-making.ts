import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'

/** Waits until nobody makes places at a counter, and keeps it so to the end of the transaction. Before any other lock. */
export async function claimMaking(tx: Connection, counterId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('generate-slots'), hashtext(${counterId}))`)
}
