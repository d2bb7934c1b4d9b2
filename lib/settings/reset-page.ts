import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyPage, type PageWish } from './apply-page.ts'
import type { PageRefusal } from './rules.ts'

/** Gives a page its shipped text back, which follows the settings by itself. The city's own stays in the record. */
export async function resetPage(
  staff: StaffMember,
  wish: Omit<PageWish, 'body'>,
  now: Date,
): Promise<Result<{ batchId: string }, PageRefusal>> {
  demand(staff, 'settings.edit')
  return await applyPage(staff, { ...wish, body: null }, now)
}
