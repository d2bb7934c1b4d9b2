import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { residentEvents, residents } from '#db/schema/residents.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { issueToken } from './issue-token.ts'
import { isDoneSince } from './read-done-since.ts'
import { handedCodeMinutes } from './rules.ts'

/**
 * A one-time code for a forgotten password, for staff to hand over or read out after they have made sure who is
 * asking. It is shown this once; a new one replaces it. Requests for help of this resident are done with it. Refused
 * where somebody else gave one after the newest that the page showed (`seen`, 0 where none): theirs is being read out.
 */
export async function issueResetCode(
  staff: StaffMember,
  { residentId, seen }: { residentId: string; seen: number },
  now: Date,
): Promise<Result<{ number: string; code: string; expiresAt: Date }, 'changed_meanwhile' | 'closed'>> {
  demand(staff, 'residents.help')
  return await database().transaction(async (tx) => {
    const isTheirs = and(eq(residents.id, residentId), isVisible(staff, { residentId: residents.id }))
    const [person] = await tx.select().from(residents).where(isTheirs).for('update')
    if (!person || person.closedAt) return refused('closed')
    if (await isDoneSince(tx, staff, { residentId, kind: 'reset_code_given', seen }))
      return refused('changed_meanwhile')
    const expiresAt = addMinutes(now, handedCodeMinutes)
    const { code } = await issueToken(tx, { residentId, purpose: 'reset_password', expiresAt }, now)
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'reset_code_given', ...traceOf(staff), at: now })
    await tx
      .update(staffTasks)
      .set({ doneAt: now, doneBy: staff.staffId })
      .where(
        and(
          eq(staffTasks.residentId, residentId),
          eq(staffTasks.kind, 'password_help'),
          isNull(staffTasks.doneAt),
        ),
      )
    await recordTrace(tx, staff, { act: 'code_given', subject: { kind: 'resident', id: residentId } }, now)
    return ok({ number: person.number, code, expiresAt })
  })
}
