import { database } from '#db/client.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import { claimInquiry, keepInquiry } from './claim.ts'
import type { InquirySent } from './input.ts'
import { readLinks } from './read-links.ts'
import { recordEvent } from './record-event.ts'
import { changesBetween, type InquiryRefusal, statesFrom } from './rules.ts'

/**
 * Changes an inquiry: what is known of it, its answer, whose it is and where it stands. Of two who opened it together the
 * first one wins; the other is told. A state is refused that cannot be reached from where it stands.
 */
export async function changeInquiry(
  staff: StaffMember,
  { number, sent }: { number: number; sent: InquirySent },
  now: Date,
): Promise<Result<null, InquiryRefusal>> {
  demand(staff, 'inquiries.write')
  const linked = await readLinks(staff, sent)
  if (!linked.ok) return linked
  const values = linked.value
  return await database().transaction(async (tx) => {
    const claimed = await claimInquiry(tx, staff, { number, version: sent.version })
    if (!claimed.ok) return claimed
    const row = claimed.value
    if (!statesFrom(row.state).includes(values.state)) return refused('not_possible')
    const changes = changesBetween(row, values)
    if (Object.keys(changes).length === 0) return ok(null)
    await keepInquiry(tx, row.id, values)
    await recordEvent(tx, staff, { inquiryId: row.id, kind: 'changed', changes }, now)
    return ok(null)
  })
}
