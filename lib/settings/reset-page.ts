import { and, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { pageTextChanges, pageTexts } from '#db/schema/page-texts.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { EditablePage } from './rules.ts'

/** Gives a page its shipped text back, which follows the settings by itself. The city's own stays in the record. */
export async function resetPage(
  staff: StaffMember,
  { page, locale }: { page: EditablePage; locale: Locale },
  now: Date,
): Promise<Result<null, 'is_shipped'>> {
  demand(staff, 'settings.edit')
  const result = await database().transaction(async (tx) => {
    const removed = await tx
      .delete(pageTexts)
      .where(and(eq(pageTexts.page, page), eq(pageTexts.locale, locale)))
      .returning({ page: pageTexts.page })
    if (removed.length === 0) return refused('is_shipped')
    await tx.insert(pageTextChanges).values({ page, locale, body: null, changedBy: staff.staffId, at: now })
    return ok(null)
  })
  forgetRemembered()
  return result
}
