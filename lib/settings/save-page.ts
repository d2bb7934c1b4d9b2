import type { StaffMember } from '#lib/actor.ts'
import type { Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyPage, type PageWish } from './apply-page.ts'
import type { PageRefusal } from './rules.ts'

/** Gives a page the city's own text in one language. Every text it ever had stays in the record. */
export async function savePage(
  staff: StaffMember,
  wish: PageWish & { body: string },
  now: Date,
): Promise<Result<{ batchId: string }, PageRefusal>> {
  demand(staff, 'settings.edit')
  return await applyPage(staff, wish, now)
}
