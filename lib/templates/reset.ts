import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { forgetRemembered } from '#lib/memo.ts'
import type { NoticeKind } from '#lib/notices/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'

/** Gives a notice its shipped words back in one language. The city's own stay on record. */
export async function resetTemplate(
  staff: StaffMember,
  { kind, locale }: { kind: NoticeKind; locale: Locale },
  now: Date,
): Promise<Result<null, 'is_shipped'>> {
  demand(staff, 'notices.edit')
  const done = await database().transaction(async (tx) => {
    const gone = await tx
      .delete(noticeTemplates)
      .where(and(eq(noticeTemplates.kind, kind), eq(noticeTemplates.locale, locale)))
      .returning({ kind: noticeTemplates.kind })
    if (gone.length === 0) return refused('is_shipped')
    await tx.insert(noticeTemplateChanges).values({ kind, locale, changedBy: staff.staffId, at: now })
    return ok(null)
  })
  forgetRemembered()
  return done
}
