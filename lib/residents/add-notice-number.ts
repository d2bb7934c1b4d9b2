import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { noticeNumbers, residentEvents, residents } from '#db/schema/residents.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

export type AddNoticeNumberRefusal = 'notice_number_taken' | 'closed' | 'not_found'

/** Gives a resident the number of a 交付通知書. A number is given once: a withdrawn one stays with whom it was given to. */
export async function addNoticeNumber(
  staff: StaffMember,
  { residentId, number }: { residentId: string; number: string },
  now: Date,
): Promise<Result<null, AddNoticeNumberRefusal>> {
  demand(staff, 'residents.help')
  return await database().transaction(async (tx) => {
    const [person] = await tx
      .select({ closedAt: residents.closedAt })
      .from(residents)
      .where(and(eq(residents.id, residentId), isVisible(staff, { residentId: residents.id })))
      .for('update')
    if (!person) return refused('not_found')
    if (person.closedAt) return refused('closed')
    const written = await tx
      .insert(noticeNumbers)
      .values({ residentId, number, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: noticeNumbers.id })
    if (written.length === 0) return refused('notice_number_taken')
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'notice_number_added', ...traceOf(staff), at: now })
    await recordTrace(tx, staff, { act: 'notice_added', subject: { kind: 'resident', id: residentId } }, now)
    return ok(null)
  })
}
