import type { Connection } from '#db/client.ts'
import { protectionEvents } from '#db/schema/protections.ts'
import type { StaffMember } from '#lib/actor.ts'
import { recordTrace } from '#lib/audit/record.ts'
import type { Act } from '#lib/audit/rules.ts'
import { type ProtectionEventKind, toldKinds } from './rules.ts'

const traced: Partial<Record<ProtectionEventKind, Act>> = {
  opened: 'protection_opened',
  called: 'protection_called',
  mail_asked: 'release_asked',
  lifted: 'protection_lifted',
  registered: 'protection_registered',
  extended: 'protection_extended',
  mail_given: 'release_given',
  mail_refused: 'release_refused',
}

type Happening = { protectionId: string; kind: ProtectionEventKind; reason?: string }

/** Adds to the history of a protection and leaves the trace of it. What officers must know of waits for one of them. */
export async function recordEvent(
  tx: Connection,
  staff: StaffMember,
  { protectionId, kind, reason }: Happening,
  now: Date,
): Promise<void> {
  const isTold = toldKinds.includes(kind)
  await tx.insert(protectionEvents).values({
    protectionId,
    kind,
    staffId: staff.staffId,
    reason,
    at: now,
    ...(!isTold && { seenAt: now, seenBy: staff.staffId }),
  })
  const act = traced[kind]
  if (act)
    await recordTrace(tx, staff, { act, subject: { kind: 'protection', id: protectionId }, reason }, now)
}
