import { and, asc, count, gt, lte } from 'drizzle-orm'
import { database } from '#db/client.ts'
import { auditBatches, auditEntries } from '#db/schema/audit.ts'
import { FIRST_HASH, hashBatch, hashEntry } from './hash-entry.ts'
import type { Finding, Seal } from './rules.ts'
import { deletionsProven } from './verify-deletions.ts'

type Batch = typeof auditBatches.$inferSelect

type Seen = { batches: number; entries: number; gaps: number }

export type Verification = {
  batches: number
  entries: number
  /** Entries that no batch has sealed yet. */
  unsealed: number
  /** Numbers between sealed entries that never had one: acts that were undone while they were written. */
  gaps: number
  /** Entries that are gone by the rules, each proven by an entry. */
  deleted: number
  newest: Seal | null
  findings: Finding[]
}

/**
 * Looks through the whole record, batch by batch: whether each batch is as it was sealed and follows the one before,
 * and which of its entries was altered, removed or put in. Seals that were written down outside (on paper, in the log)
 * are compared too: without one, nobody can tell a record that was cut off at its end or sealed anew from its beginning.
 * It reads batch by batch, holds nothing back and locks nothing; `tell` hears now and then how far it has come.
 */
export async function verifyTraces(
  anchors: readonly Seal[] = [],
  tell: (seen: Seen) => Promise<void> = async () => undefined,
): Promise<Verification> {
  const findings: Finding[] = []
  const deletions = await deletionsProven()
  const seen: Seen = { batches: 0, entries: 0, gaps: 0 }
  let last: Batch | undefined
  for (let batch = await batchAfter(0); batch; batch = await batchAfter(batch.number)) {
    findings.push(...chainFindings(batch, last), ...anchorFindings(batch, anchors))
    const before = batch.number === (last?.number ?? 0) + 1 ? (last?.lastId ?? 0) : batch.firstId - 1
    // Nothing stands before the first entry, whatever number somebody gave it.
    const after = batch.number === 1 ? Number.MIN_SAFE_INTEGER : before
    const found = await compareEntries(batch, after, deletions.claim)
    findings.push(...found.findings)
    seen.batches += 1
    seen.entries += found.entries
    seen.gaps += batch.lastId - before - batch.entryIds.length
    last = batch
    if (seen.batches % TOLD_EVERY === 0) await tell(seen)
  }
  const newest = last ? { number: last.number, hash: last.hash } : null
  findings.push(
    ...anchors
      .filter(({ number }) => number > (newest?.number ?? 0))
      .map(({ number }) => ({ kind: 'seal_missing' as const, batch: number })),
    ...deletions.findings(),
  )
  const unsealed = await entriesAfter(last?.lastId ?? 0)
  return { ...seen, unsealed, deleted: deletions.count(), newest, findings }
}

/** So many batches pass between two words about how far it has come. */
const TOLD_EVERY = 50

async function batchAfter(number: number): Promise<Batch | undefined> {
  const [batch] = await database()
    .select()
    .from(auditBatches)
    .where(gt(auditBatches.number, number))
    .orderBy(asc(auditBatches.number))
    .limit(1)
  return batch
}

/** Whether a batch is as it was sealed, and stands where it was sealed. */
function chainFindings(batch: Batch, last: Batch | undefined): Finding[] {
  const findings: Finding[] = []
  const expected = (last?.number ?? 0) + 1
  for (let number = expected; number < batch.number; number += 1)
    findings.push({ kind: 'batch_removed', batch: number })
  if (hashBatch(batch) !== batch.hash) findings.push({ kind: 'batch_altered', batch: batch.number })
  if (batch.number === expected && batch.previousHash !== (last?.hash ?? FIRST_HASH))
    findings.push({ kind: 'chain_broken', batch: batch.number })
  return findings
}

const anchorFindings = (batch: Batch, anchors: readonly Seal[]): Finding[] =>
  anchors
    .filter(({ number, hash }) => number === batch.number && hash !== batch.hash)
    .map(() => ({ kind: 'seal_differs', batch: batch.number }))

/** The entries of a batch as they stand now, against what was sealed. */
async function compareEntries(
  batch: Batch,
  after: number,
  claim: (id: number, kind: string, hash: string) => boolean,
): Promise<{ entries: number; findings: Finding[] }> {
  const rows = await database()
    .select()
    .from(auditEntries)
    .where(and(gt(auditEntries.id, after), lte(auditEntries.id, batch.lastId)))
    .orderBy(asc(auditEntries.id))
  const standing = new Map(rows.map((row) => [row.id, row]))
  const findings: Finding[] = []
  for (const [index, id] of batch.entryIds.entries()) {
    const row = standing.get(id)
    const hash = batch.entryHashes[index] ?? ''
    standing.delete(id)
    if (row && hashEntry(row) !== hash)
      findings.push({ kind: 'entry_altered', batch: batch.number, entry: id })
    if (!row && !claim(id, batch.entryKinds[index] ?? '', hash))
      findings.push({ kind: 'entry_removed', batch: batch.number, entry: id })
  }
  for (const id of standing.keys()) findings.push({ kind: 'entry_inserted', batch: batch.number, entry: id })
  return { entries: rows.length, findings }
}

async function entriesAfter(id: number): Promise<number> {
  const [row] = await database().select({ count: count() }).from(auditEntries).where(gt(auditEntries.id, id))
  return row?.count ?? 0
}
