import type { StaffMember } from '#lib/actor.ts'
import type { Letter, NoticeTemplate } from '#lib/notices/rules.ts'
import { demand } from '#lib/staff/access.ts'
import { applyTemplate } from './apply.ts'
import type { TemplateAddress, TemplateFault } from './rules.ts'
import { verifyTemplate } from './verify.ts'

type Saved =
  | { ok: true; letter: Letter }
  | ({ ok: false } & TemplateFault)
  | { ok: false; reason: 'changed_meanwhile' }

/**
 * Gives a notice or a paper the city's own words in one language. What cannot be written is not saved, nor over a newer change
 * than the newest that the editor has `seen`. Every text stays on record.
 */
export async function saveTemplate(
  staff: StaffMember,
  wish: TemplateAddress & { template: NoticeTemplate; seen: number },
  now: Date,
): Promise<Saved> {
  demand(staff, 'notices.edit')
  const verified = await verifyTemplate(wish, now)
  if (!verified.ok) return verified
  const applied = await applyTemplate(staff, wish, now)
  return applied.ok ? verified : { ok: false, reason: 'changed_meanwhile' }
}
