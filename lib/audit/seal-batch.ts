import { and, asc, desc, gt, lte, sql } from 'drizzle-orm'
import { type Connection, database } from '#db/client.ts'
import { auditBatches, auditEntries } from '#db/schema/audit.ts'
import type { SystemJob } from '#lib/actor.ts'
import { log } from '#lib/log.ts'
import { FIRST_HASH, hashBatch, hashEntry } from './hash-entry.ts'

/** So many entries one batch has at most. */
const MOST_SEALED = 1000

/**
 * Seals what was recorded since the last run: each entry by its hash, all of them with the hash of the batch before.
 * Nobody waits for it, and it waits for nobody: while somebody writes a trace this very moment, the next run does it.
 * The seal goes to the log too, which is kept elsewhere: who rewrites all batches cannot rewrite that.
 */
export async function sealBatch(
  _job: SystemJob,
  now: Date,
): Promise<{ isMoreDue?: boolean; sealed: number }> {
  const until = await watermark()
  if (until === null) return { sealed: 0 }
  const sealed = await database().transaction((tx) => sealUntil(tx, until, now))
  if (!sealed) return { sealed: 0 }
  const { number, hash, count } = sealed
  log().info({ seal: number, hash, count }, 'traces sealed')
  return { sealed: count, isMoreDue: count === MOST_SEALED }
}

/** The newest entry below which none can come any more; null while one is being written. */
async function watermark(): Promise<number | null> {
  try {
    const [row] = await database().execute<{ id: string }>(sql`select audit_watermark() as id`)
    return Number(row?.id)
  } catch (error) {
    if (isLocked(error)) return null
    throw error
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && error.code === '55P03') || isLocked(error.cause))

async function sealUntil(tx: Connection, until: number, now: Date) {
  const [last] = await tx
    .select({ number: auditBatches.number, lastId: auditBatches.lastId, hash: auditBatches.hash })
    .from(auditBatches)
    .orderBy(desc(auditBatches.number))
    .limit(1)
  const entries = await tx
    .select()
    .from(auditEntries)
    .where(and(gt(auditEntries.id, last?.lastId ?? 0), lte(auditEntries.id, until)))
    .orderBy(asc(auditEntries.id))
    .limit(MOST_SEALED)
  const [first, newest] = [entries[0], entries.at(-1)]
  if (!first || !newest) return null
  const unsealed = {
    number: (last?.number ?? 0) + 1,
    firstId: first.id,
    lastId: newest.id,
    count: entries.length,
    entryIds: entries.map(({ id }) => id),
    entryKinds: entries.map(({ kind }) => kind),
    entryHashes: entries.map(hashEntry),
    previousHash: last?.hash ?? FIRST_HASH,
    sealedAt: now,
  }
  const batch = { ...unsealed, hash: hashBatch(unsealed) }
  await tx.insert(auditBatches).values(batch)
  return batch
}
