import type { StaffMember } from '#lib/actor.ts'
import type { Locale } from '#lib/locales.ts'
import type { NoticeKind } from '#lib/notices/rules.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyTemplate } from './apply.ts'
import type { ResetRefusal } from './rules.ts'

/** Gives a notice its shipped words back in one language. The city's own stay on record. */
export async function resetTemplate(
  staff: StaffMember,
  wish: { kind: NoticeKind; locale: Locale; seen: number },
  now: Date,
): Promise<Result<{ batchId: string }, ResetRefusal>> {
  demand(staff, 'notices.edit')
  return await applyTemplate(staff, { ...wish, template: null }, now)
}
