import { driver } from '#db/client.ts'
import type { StaffMember, Visitor } from '#lib/actor.ts'
import { fingerprint } from '#lib/ids.ts'

/** Gives a held place back at once and forgets what was typed. A hold that became a reservation stays as it is. */
export async function releaseHold(_holder: Visitor | StaffMember, token: string): Promise<void> {
  const sql = driver()
  await sql`
    with given_up as (
      delete from holds where token_hash = ${fingerprint('hold', token)} and reservation_id is null returning id
    )
    update places set hold_id = null, held_until = null from given_up where places.hold_id = given_up.id`
}
