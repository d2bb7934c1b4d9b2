import { and, eq, isNull } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { noticeNumbers, residentEvents } from '#db/schema/residents.ts'
import { type StaffMember, traceOf } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/** Takes a notice number back, because the notice was lost or went to somebody else: it signs nobody in any more. */
export async function withdrawNoticeNumber(
  staff: StaffMember,
  { residentId, number }: { residentId: string; number: string },
  now: Date,
): Promise<Result<null, 'not_given'>> {
  demand(staff, 'residents.help')
  return await database().transaction(async (tx) => {
    const withdrawn = await tx
      .update(noticeNumbers)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(noticeNumbers.residentId, residentId),
          eq(noticeNumbers.number, number),
          isNull(noticeNumbers.withdrawnAt),
          isVisible(staff, { residentId: noticeNumbers.residentId }),
        ),
      )
      .returning({ id: noticeNumbers.id })
    if (withdrawn.length === 0) return refused('not_given')
    await tx
      .insert(residentEvents)
      .values({ residentId, kind: 'notice_number_withdrawn', ...traceOf(staff), at: now })
    await recordTrace(
      tx,
      staff,
      { act: 'notice_withdrawn', subject: { kind: 'resident', id: residentId } },
      now,
    )
    return ok(null)
  })
}
