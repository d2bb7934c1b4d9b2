import type { Connection } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { acts } from '#lib/audit/rules.ts'
import { addMinutes } from '#lib/time.ts'
import type { DemoEvent, DemoVisit, Staff } from './history.ts'

const DAYS = 3

const traceOf = { booked: 'visit_booked', changed: 'visit_moved', cancelled: 'visit_cancelled' } as const

const isDoneForSomebody = (kind: DemoEvent['kind']): kind is keyof typeof traceOf => kind in traceOf

/** What the newest calls left in the record: what was done for somebody, and that it was then read out to them. */
export async function writeCalls(
  tx: Connection,
  visits: readonly DemoVisit[],
  { callCentre }: Staff,
  now: Date,
): Promise<void> {
  const since = addMinutes(now, -DAYS * 24 * 60)
  const rows = visits.flatMap(({ id, events }) =>
    events.flatMap(({ kind, at, actorId, detail }) => {
      if (!detail?.channel || !isDoneForSomebody(kind) || at < since) return []
      const role = actorId === callCentre ? 'call_centre' : 'clerk'
      const by = { actorKind: 'staff', actorId, roles: [role], subjectKind: 'visit', subjectId: id }
      const done = traceOf[kind]
      const readOut = addMinutes(at, 1)
      return [
        { ...by, act: done, kind: acts[done], at, detail: { channel: detail.channel } },
        ...(readOut <= now ? [{ ...by, act: 'visit_viewed', kind: acts.visit_viewed, at: readOut }] : []),
      ]
    }),
  )
  rows.sort((one, other) => one.at.getTime() - other.at.getTime())
  if (rows.length > 0) await tx.insert(auditEntries).values(rows)
}
