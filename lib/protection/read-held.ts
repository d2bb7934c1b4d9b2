import { type SQL, sql } from 'drizzle-orm'
import { outbox } from '#db/schema/outbox.ts'
import { mailReleases } from '#db/schema/protections.ts'
import { isProtected } from './read-visible.ts'
import { codeKinds } from './rules.ts'

/**
 * Whether a mail waits for its release (支援措置): whatever wrote it, whenever, and also one that was written before its
 * person was protected. It is asked when a mail is about to leave, so that no way of writing one can forget it. Codes
 * that somebody types into the page before them leave: they were asked for there a moment ago and are of use to nobody else.
 */
export const isHeld: SQL = sql`(
  ${outbox.kind} not in ${[...codeKinds]}
  and ${isProtected({ residentId: outbox.residentId, reservationId: outbox.reservationId, mail: outbox.recipient })}
  and not exists (
    select from ${mailReleases} where ${mailReleases.outboxId} = ${outbox.id} and ${mailReleases.decision} = 'given'
  )
)`
