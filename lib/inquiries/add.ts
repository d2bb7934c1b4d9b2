import { database } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result } from '#lib/result.ts'
import { demand } from '#lib/staff/access.ts'
import type { InquirySent } from './input.ts'
import { readLinks } from './read-links.ts'
import { recordEvent } from './record-event.ts'
import { changesBetween, type InquiryRefusal, searchedText } from './rules.ts'

/**
 * Writes down an inquiry; answers its number. Refused for a resident or a visit that this clerk cannot know of, for a
 * choice that is no longer there, and for anything that names somebody in a city that keeps no data of residents.
 */
export async function addInquiry(
  staff: StaffMember,
  sent: InquirySent,
  now: Date,
): Promise<Result<{ number: number }, InquiryRefusal>> {
  demand(staff, 'inquiries.write')
  const linked = await readLinks(staff, sent)
  if (!linked.ok) return linked
  const values = linked.value
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .insert(inquiries)
      .values({ ...values, searched: searchedText(values), createdAt: now })
      .returning({ id: inquiries.id, number: inquiries.number })
    if (!row) throw new Error('the inquiry was not written')
    const changes = changesBetween({}, values)
    await recordEvent(tx, staff, { inquiryId: row.id, kind: 'written', changes }, now)
    return ok({ number: row.number })
  })
}
