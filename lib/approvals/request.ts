import { and, eq, isNull, lte } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { type ApprovalInput, approvals } from '#db/schema/approvals.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { addMinutes } from '#lib/time.ts'
import { hashWish } from './hash-wish.ts'
import { type ApprovalAct, approvalActs, OPEN_MINUTES } from './rules.ts'

/** `about` is what the act is done to, in one line that is the same whoever asks for the same. */
type Wish = { act: ApprovalAct; about: string; input: ApprovalInput; reason: string }

/**
 * Asks for an act that a second person has to allow. Who may not do it alone may not ask for it either. Within `outer`
 * where more is written with it. Refused while the same is asked for already, neither refused nor used nor ended nor over: of
 * two at once the database lets one through.
 */
export async function requestApproval(
  staff: StaffMember,
  { act, about, input, reason }: Wish,
  now: Date,
  outer: Connection = database(),
): Promise<Result<{ id: string }, 'asked_already'>> {
  demand(staff, approvalActs[act])
  return await outer.transaction(async (tx) => {
    await tx
      .update(approvals)
      .set({ lapsedAt: now })
      .where(
        and(
          eq(approvals.act, act),
          eq(approvals.about, about),
          lte(approvals.expiresAt, now),
          isNull(approvals.lapsedAt),
        ),
      )
    const [asked] = await tx
      .insert(approvals)
      .values({
        act,
        about,
        input,
        digest: hashWish(act, input),
        reason,
        askedBy: staff.staffId,
        askedAt: now,
        expiresAt: addMinutes(now, OPEN_MINUTES),
      })
      .onConflictDoNothing()
      .returning({ id: approvals.id })
    if (!asked) return refused('asked_already')
    const subject = { kind: 'approval', id: asked.id } as const
    await recordTrace(tx, staff, { act: 'approval_asked', subject, reason, detail: { act } }, now)
    return ok(asked)
  })
}
