import { and, eq, max } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import { applyAct } from '#lib/changes/apply-act.ts'
import { recordChanges } from '#lib/changes/record.ts'
import { saveRows } from '#lib/changes/save-rows.ts'
import type { NoticeTemplate } from '#lib/notices/rules.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { shippedTemplate } from './read-shipped.ts'
import { shippedText, type TemplateAddress } from './rules.ts'

/** A text as somebody wants it from now on; null gives the shipped words back. */
type Wish = TemplateAddress & {
  template: NoticeTemplate | null
  /** The newest change of it that its editor has shown. */
  seen: number
}

/** Writes what was verified, recorded as an act like every other of the settings, and not over a newer change. */
export async function applyTemplate(
  staff: StaffMember,
  { kind, locale, template, seen }: Wish,
  now: Date,
): Promise<Result<{ batchId: string }, 'changed_meanwhile' | 'is_shipped'>> {
  const shipped = shippedText(shippedTemplate(kind, locale))
  const after = template && { kind, locale, ...template, shipped, updatedBy: staff.staffId }
  return await applyAct(async (tx) => {
    const [before] = await tx.select().from(noticeTemplates).where(isOf(noticeTemplates, { kind, locale }))
    if (!(before || after)) return refused('is_shipped')
    if ((await newestChange(tx, { kind, locale })) !== seen) return refused('changed_meanwhile')
    const changes = [
      { thing: 'notice_template' as const, thingId: `${kind}/${locale}`, before: before ?? null, after },
    ]
    const saved = await saveRows(tx, staff, changes, now)
    if (!saved.ok) return saved
    const act = after ? 'notice_saved' : 'notice_reset'
    return ok({ batchId: await recordChanges(tx, staff, act, changes, now) })
  })
}

const isOf = (
  table: typeof noticeTemplates | typeof noticeTemplateChanges,
  { kind, locale }: TemplateAddress,
) => and(eq(table.kind, kind), eq(table.locale, locale))

async function newestChange(tx: Connection, address: TemplateAddress): Promise<number> {
  const [newest] = await tx
    .select({ id: max(noticeTemplateChanges.id) })
    .from(noticeTemplateChanges)
    .where(isOf(noticeTemplateChanges, address))
  return newest?.id ?? 0
}
