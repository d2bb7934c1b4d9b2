import { and, desc, eq, gt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { database } from '#db/client.ts'
import { approvals } from '#db/schema/approvals.ts'
import { staff as people } from '#db/schema/staff.ts'
import type { StaffMember } from '#lib/actor.ts'
import { addMinutes } from '#lib/time.ts'
import { endBy, isAct, stateOf } from './rules.ts'

/** So far back a list of requests goes. */
const SHOWN_MINUTES = 30 * 24 * 60

/** Requests of the last month, the newest first: what became of each, by whom and when, and how this person could end it. */
export async function readRequests(staff: StaffMember, whose: ReturnType<typeof and>, now: Date) {
  const deciding = alias(people, 'deciding')
  const rows = await database()
    .select({
      id: approvals.id,
      act: approvals.act,
      input: approvals.input,
      reason: approvals.reason,
      askedAt: approvals.askedAt,
      expiresAt: approvals.expiresAt,
      decision: approvals.decision,
      decidedAt: approvals.decidedAt,
      usedAt: approvals.usedAt,
      ended: approvals.ended,
      endedAt: approvals.endedAt,
      askedBy: people.name,
      decidedBy: deciding.name,
      ids: { askedBy: approvals.askedBy, decidedBy: approvals.decidedBy },
    })
    .from(approvals)
    .innerJoin(people, eq(people.id, approvals.askedBy))
    .leftJoin(deciding, eq(deciding.id, approvals.decidedBy))
    .where(and(whose, gt(approvals.askedAt, addMinutes(now, -SHOWN_MINUTES))))
    .orderBy(desc(approvals.askedAt))
    .limit(100)
  return rows.map(({ ids, ...row }) => ({
    ...row,
    state: stateOf(row, now),
    last: lastAct(row),
    /** How this person could end it while it is open. */
    way: isAct(row.act) ? endBy(staff, { ...ids, act: row.act }) : null,
  }))
}

type Acts = Pick<typeof approvals.$inferSelect, 'askedAt' | 'decidedAt' | 'usedAt' | 'ended' | 'endedAt'> & {
  askedBy: string
  decidedBy: string | null
}

/** Who did the newest thing to a request, and when. */
function lastAct({ askedBy, decidedBy, askedAt, decidedAt, usedAt, ended, endedAt }: Acts) {
  if (endedAt) return { name: ended === 'taken_back' ? decidedBy : askedBy, at: endedAt }
  if (usedAt) return { name: askedBy, at: usedAt }
  return decidedAt ? { name: decidedBy, at: decidedAt } : { name: askedBy, at: askedAt }
}
