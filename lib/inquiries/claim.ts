import { and, eq, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import type { StaffMember } from '#lib/actor.ts'
import { isVisible } from '#lib/protection/read-visible.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { whose } from './read-wanted.ts'
import { type InquiryRefusal, type InquiryValues, searchedText } from './rules.ts'

type Seen = { number: number; version: number | undefined }

/**
 * Locks an inquiry for who is about to change it. Refused when it was changed since they opened it, so that nobody writes
 * over what somebody else wrote; and when its texts are erased already: what it was about is not known any more.
 */
export async function claimInquiry(
  tx: Connection,
  staff: StaffMember,
  { number, version }: Seen,
): Promise<Result<typeof inquiries.$inferSelect, InquiryRefusal>> {
  const [row] = await tx
    .select()
    .from(inquiries)
    .where(and(eq(inquiries.number, number), isVisible(staff, whose)))
    .for('update')
  if (!row) return refused('not_found')
  if (row.version !== version) return refused('changed_meanwhile')
  return row.erasedAt ? refused('erased') : ok(row)
}

/** Writes what it is now; whoever has the version before in a form will be told. */
export async function keepInquiry(tx: Connection, id: string, values: InquiryValues): Promise<void> {
  await tx
    .update(inquiries)
    .set({ ...values, searched: searchedText(values), version: sql`${inquiries.version} + 1` })
    .where(eq(inquiries.id, id))
}
