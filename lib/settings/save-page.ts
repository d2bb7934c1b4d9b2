import { database } from '#db/client.ts'
import { pageTextChanges, pageTexts } from '#db/schema/page-texts.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { demand } from '#lib/staff/access.ts'
import { settingsToEdit } from './queries.ts'
import { renderPage } from './render-page.ts'
import type { EditablePage } from './rules.ts'

/**
 * Gives a page the city's own text in one language. Every text it ever had stays in the record, and what is shipped
 * for it now beside its own: when that becomes another, somebody must look again.
 */
export async function savePage(
  staff: StaffMember,
  { page, locale, body }: { page: EditablePage; locale: Locale; body: string },
  now: Date,
): Promise<void> {
  demand(staff, 'settings.edit')
  await database().transaction(async (tx) => {
    const shipped = renderPage(page, locale, await settingsToEdit(staff))
    const text = { body, shipped, updatedAt: now, updatedBy: staff.staffId }
    await tx
      .insert(pageTexts)
      .values({ page, locale, ...text })
      .onConflictDoUpdate({ target: [pageTexts.page, pageTexts.locale], set: text })
    await tx.insert(pageTextChanges).values({ page, locale, body, changedBy: staff.staffId, at: now })
  })
  forgetRemembered()
}
