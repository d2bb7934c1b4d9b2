import { createHash } from 'node:crypto'
import type { auditBatches, auditEntries } from '#db/schema/audit.ts'

/** What stands before the first batch. */
export const FIRST_HASH = '0'.repeat(64)

type Entry = typeof auditEntries.$inferSelect
type Batch = typeof auditBatches.$inferSelect

/** The hash of an entry: SHA-256 of its values as one JSON list, in this order, names inside in alphabetical order. */
export const hashEntry = (entry: Entry): string =>
  sha256([
    entry.id,
    entry.at.toISOString(),
    entry.kind,
    entry.act,
    entry.actorKind,
    entry.actorId,
    entry.roles,
    entry.origin,
    entry.subjectKind,
    entry.subjectId,
    entry.reason,
    entry.detail && Object.entries(entry.detail).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    entry.salt,
  ])

/** The hash of a batch: everything in its row, and with it the hash of the batch before. */
export const hashBatch = (batch: Omit<Batch, 'hash'>): string =>
  sha256([
    batch.number,
    batch.firstId,
    batch.lastId,
    batch.count,
    batch.entryIds,
    batch.entryKinds,
    batch.entryHashes,
    batch.previousHash,
    batch.sealedAt.toISOString(),
  ])

const sha256 = (values: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex')

/** The hash of what was deleted: of the hashes of its entries, one after the other. */
export const hashDeleted = (hashes: readonly string[]): string =>
  createHash('sha256').update(hashes.join('')).digest('hex')
