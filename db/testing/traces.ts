import { asc, eq } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'

/** What somebody left traces of, first to last: each act, and the kind and the id of the record it was about. */
export async function tracesOf({ staffId }: { staffId: string }) {
  const { act, subjectKind, subjectId } = auditEntries
  const rows = await database()
    .select({ act, subjectKind, subjectId })
    .from(auditEntries)
    .where(eq(auditEntries.actorId, staffId))
    .orderBy(asc(auditEntries.id))
  return rows.map((row) => [row.act, row.subjectKind, row.subjectId] as const)
}

/** What else the traces of somebody tell, first to last: each act with its detail. */
export async function detailsOf({ staffId }: { staffId: string }) {
  const { act, detail } = auditEntries
  const rows = await database()
    .select({ act, detail })
    .from(auditEntries)
    .where(eq(auditEntries.actorId, staffId))
    .orderBy(asc(auditEntries.id))
  return rows.map((row) => [row.act, row.detail] as const)
}
