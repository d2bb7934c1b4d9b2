import { database } from '#db/client.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { renderShipped } from '#lib/notices/render-shipped.ts'
import type { NoticeKind, NoticeTemplate } from '#lib/notices/rules.ts'
import { demand } from '#lib/staff/access.ts'
import { shippedText } from './rules.ts'
import { type Verified, verifyTemplate } from './verify.ts'

/** Gives a notice the city's own words in one language. What cannot be written is not saved. Every text stays on record. */
export async function saveTemplate(
  staff: StaffMember,
  wish: { kind: NoticeKind; locale: Locale; template: NoticeTemplate },
  now: Date,
): Promise<Verified> {
  demand(staff, 'notices.edit')
  const verified = await verifyTemplate(wish, now)
  if (!verified.ok) return verified
  const { kind, locale, template } = wish
  const shipped = renderShipped(kind, locale)
  await database().transaction(async (tx) => {
    const text = {
      ...template,
      shipped: shippedText(shipped),
      updatedAt: now,
      updatedBy: staff.staffId,
    }
    await tx
      .insert(noticeTemplates)
      .values({ kind, locale, ...text })
      .onConflictDoUpdate({ target: [noticeTemplates.kind, noticeTemplates.locale], set: text })
    await tx
      .insert(noticeTemplateChanges)
      .values({ kind, locale, ...template, changedBy: staff.staffId, at: now })
  })
  forgetRemembered()
  return verified
}
