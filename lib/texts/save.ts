import type { StaffMember } from '#lib/actor.ts'
import { type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { applyTexts, inOneAct, newestChange, type TextWish } from './apply.ts'
import type { SaveRefusal } from './rules.ts'

/**
 * Gives a text of the product in one language the city's own words, or the shipped ones back. Seen here at once and
 * everywhere within seconds. Not over a newer change than the newest that the editor has `seen`.
 */
export async function saveText(
  staff: StaffMember,
  { seen, ...wish }: TextWish & { seen: number },
  now: Date,
): Promise<Result<{ batchId: string }, SaveRefusal>> {
  demand(staff, 'words.edit')
  const kind = wish.value === null ? 'text_reset' : 'text_saved'
  return await inOneAct(async (tx) => {
    if ((await newestChange(tx, wish)) !== seen) return refused('changed_meanwhile')
    return await applyTexts(tx, staff, kind, [wish], now)
  })
}
