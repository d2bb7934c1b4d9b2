import { database } from '#db/client.ts'
import { considerations } from '#db/schema/considerations.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, type Result, refused } from '#lib/result.ts'
import { demand, may } from '#lib/staff/access.ts'
import type { Subject } from './input.ts'
import { readSubject } from './read-subject.ts'
import { recordEvent } from './record-event.ts'
import { type ConsiderationKind, changedDetails, type Details, writtenKinds } from './rules.ts'
import { verifyKept } from './verify-kept.ts'

export type ConsiderationRefusal = 'not_found' | 'not_kept'

/** Notes what staff must heed with a resident or with one booking, by somebody who may know of this kind. */
export async function addConsideration(
  staff: StaffMember,
  { subject, kind, details }: { subject: Subject; kind: ConsiderationKind; details: Partial<Details> },
  now: Date,
): Promise<Result<{ id: string }, ConsiderationRefusal>> {
  demand(staff, 'considerations.edit')
  if (!writtenKinds(staff).includes(kind)) return refused('not_found')
  const { contact = null, toDo = '', ...others } = details
  const values = { ...others, toDo, ...(may(staff, 'considerations.contact') && { contact }) }
  if (!(await verifyKept(values))) return refused('not_kept')
  if (!(await readSubject(staff, subject))) return refused('not_found')
  const whose = subject.about === 'resident' ? { residentId: subject.of } : { reservationId: subject.of }
  return await database().transaction(async (tx) => {
    const [row] = await tx
      .insert(considerations)
      .values({ ...whose, kind, ...values })
      .returning()
    if (!row) return refused('not_found')
    await recordEvent(tx, staff, { kind: 'added', row, details: changedDetails({}, values) }, now)
    return ok({ id: row.id })
  })
}
