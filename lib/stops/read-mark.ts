import { sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'

/**
 * What tells one set of stops from another: changes with every stop that is made, changed or lifted. A dry run carries
 * it, so that two clerks do not close the same counter twice without knowing.
 */
export async function readMark(tx: Connection): Promise<string> {
  const [row] = await tx.execute<{ mark: string }>(
    sql`select concat_ws('.', count(*), coalesce(sum(version), 0)) as mark from booking_stops`,
  )
  return row?.mark ?? ''
}
