import { asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { hashDeleted } from './hash-entry.ts'
import type { Finding } from './rules.ts'

const proof = z.object({ firstId: z.number(), lastId: z.number(), count: z.number(), digest: z.string() })

/**
 * What was deleted by the rules, as its proofs say. A sealed entry that is missing is claimed for the proof that speaks
 * of its kind and number; in the end each proof must have exactly what it says.
 */
export async function deletionsProven() {
  const rows = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.act, 'traces_deleted'))
    .orderBy(asc(auditEntries.id))
  const proofs = rows.map((row) => ({
    id: row.id,
    kind: row.subjectId,
    said: proof.safeParse(row.detail).data,
    hashes: [] as string[],
  }))
  return {
    claim(id: number, kind: string, hash: string): boolean {
      const fits = proofs.find(
        ({ said, kind: ofKind }) => said && ofKind === kind && said.firstId <= id && id <= said.lastId,
      )
      fits?.hashes.push(hash)
      return fits !== undefined
    },
    findings: (): Finding[] =>
      proofs
        .filter(
          ({ said, hashes }) => !said || hashes.length !== said.count || hashDeleted(hashes) !== said.digest,
        )
        .map(({ id }) => ({ kind: 'deletion_unproven', entry: id })),
    count: (): number => proofs.reduce((sum, { hashes }) => sum + hashes.length, 0),
  }
}
