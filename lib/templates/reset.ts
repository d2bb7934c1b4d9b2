import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyTemplate } from './apply.ts'
import type { ResetRefusal, TemplateAddress } from './rules.ts'

/** Gives a notice or a paper its shipped words back in one language. The city's own stay on record. */
export async function resetTemplate(
  staff: StaffMember,
  wish: TemplateAddress & { seen: number },
  now: Date,
): Promise<Result<{ batchId: string }, ResetRefusal>> {
  demand(staff, 'notices.edit')
  return await applyTemplate(staff, { ...wish, template: null }, now)
}
