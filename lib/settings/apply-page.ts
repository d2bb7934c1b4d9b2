import { and, eq, max } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { pageTextChanges, pageTexts } from '#db/schema/page-texts.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import type { Locale } from '#lib/locales.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { settingsToEdit } from './queries.ts'
import { renderPage } from './render-page.ts'
import type { EditablePage, PageRefusal } from './rules.ts'

type Address = { page: EditablePage; locale: Locale }

/** A page as somebody wants it from now on; null gives the shipped text back. */
export type PageWish = Address & {
  body: string | null
  /** The newest change of it that its editor has shown. */
  seen: number
}

/**
 * Writes the text of a page, recorded as an act like every other of the settings, and not over a newer change. What is
 * shipped for it now is kept beside it: when that becomes another, somebody must look again.
 */
export async function applyPage(
  staff: StaffMember,
  { page, locale, body, seen }: PageWish,
  now: Date,
): Promise<Result<{ batchId: string }, PageRefusal>> {
  const shipped = renderPage(page, locale, await settingsToEdit(staff))
  const after = body === null ? null : { page, locale, body, shipped, updatedBy: staff.staffId }
  return await applyAct(async (tx) => {
    const [before] = await tx.select().from(pageTexts).where(isOf(pageTexts, { page, locale }))
    if (!(before || after)) return refused('is_shipped')
    if ((await newestChange(tx, { page, locale })) !== seen) return refused('changed_meanwhile')
    const changes = [
      { thing: 'page_text' as const, thingId: `${page}/${locale}`, before: before ?? null, after },
    ]
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) return saved
    const act = after ? 'page_saved' : 'page_reset'
    return ok({ batchId: await recordChanges(tx, staff, act, changes, now) })
  })
}

const isOf = (table: typeof pageTexts | typeof pageTextChanges, { page, locale }: Address) =>
  and(eq(table.page, page), eq(table.locale, locale))

async function newestChange(tx: Connection, address: Address): Promise<number> {
  const [newest] = await tx
    .select({ id: max(pageTextChanges.id) })
    .from(pageTextChanges)
    .where(isOf(pageTextChanges, address))
  return newest?.id ?? 0
}
