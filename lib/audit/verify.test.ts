import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditBatches, auditEntries } from '#db/schema/audit.ts'
import { NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase, tamper } from '#db/testing/reset-database.ts'
import { hashBatch, hashEntry } from './hash-entry.ts'
import { recordTrace, recordView } from './record.ts'
import type { Finding } from './rules.ts'
import { sealBatch } from './seal-batch.ts'
import { verifyTraces } from './verify.ts'

/** Three sealed batches: entries 1 to 3, then 5 to 7 (4 belongs to an act that failed), then 8. */
beforeEach(async () => {
  await resetDatabase()
  await recordSealed(3)
  await failedAct()
  await recordSealed(3)
  await recordSealed(1)
})

async function recordSealed(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await recordView(
      systemJob(),
      { act: 'resident_viewed', subject: { kind: 'resident', id: `${index}` } },
      NOW,
    )
  await sealBatch(systemJob(), NOW)
}

const failedAct = () =>
  database()
    .transaction(async (tx) => {
      await recordTrace(tx, systemJob(), { act: 'resident_closed' }, NOW)
      throw new Error('the act failed')
    })
    .catch(() => undefined)

const sealOf = async (number: number) => {
  const [batch] = await database().select().from(auditBatches).where(eq(auditBatches.number, number))
  if (!batch) throw new Error('there is no such batch')
  return batch
}

/** Seals a batch anew as it stands, as somebody would who knows how. */
async function resealed(number: number): Promise<void> {
  const batch = await sealOf(number)
  const rows = await database().select().from(auditEntries).orderBy(asc(auditEntries.id))
  const hashes = batch.entryIds.flatMap((id) => rows.filter((row) => row.id === id).map(hashEntry))
  const changed = { ...batch, entryHashes: hashes }
  await tamper(`update audit_batches set entry_hashes = '{${hashes.join()}}', hash = '${hashBatch(changed)}'
    where number = ${number}`)
}

it('finds nothing in a record as it was written', async () => {
  await recordView(systemJob(), { act: 'tasks_listed' }, NOW)
  const newest = await sealOf(3)
  expect(await verifyTraces([newest])).toEqual({
    batches: 3,
    entries: 7,
    unsealed: 1,
    gaps: 1,
    deleted: 0,
    newest: { number: 3, hash: newest.hash },
    findings: [],
  })
})

it('seals each entry once, in a chain', async () => {
  expect(await sealBatch(systemJob(), NOW)).toEqual({ sealed: 0 })
  const [first, second] = [await sealOf(1), await sealOf(2)]
  expect([first.entryIds, second.entryIds]).toEqual([
    [1, 2, 3],
    [5, 6, 7],
  ])
  expect(second.previousHash).toBe(first.hash)
})

it('leaves what is being written this moment to the next run, and neither waits', async () => {
  await database().transaction(async (tx) => {
    await recordTrace(tx, systemJob(), { act: 'tasks_listed' }, NOW)
    await recordView(systemJob(), { act: 'tasks_listed' }, NOW)
    expect(await sealBatch(systemJob(), NOW)).toEqual({ sealed: 0 })
  })
  expect(await sealBatch(systemJob(), NOW)).toMatchObject({ sealed: 2 })
  expect((await verifyTraces()).findings).toEqual([])
})

describe('tells where somebody with all rights', () => {
  const forged = `insert into audit_entries (id, at, kind, act, actor_kind, roles) overriding system value
    values (4, now(), 'view', 'resident_viewed', 'staff', '{}')`

  it.each<[string, string, Finding[]]>([
    ['altered who', "update audit_entries set actor_id = 'x' where id = 2", [altered(1, 2)]],
    ['altered when', "update audit_entries set at = at + interval '1 second' where id = 3", [altered(1, 3)]],
    ['altered a detail', `update audit_entries set detail = '{"n":1}' where id = 7`, [altered(2, 7)]],
    ['altered an act', "update audit_entries set act = 'today_viewed' where id = 5", [altered(2, 5)]],
    [
      'altered two',
      "update audit_entries set reason = 'x' where id in (1, 6)",
      [altered(1, 1), altered(2, 6)],
    ],
    ['deleted one', 'delete from audit_entries where id = 6', [removed(2, 6)]],
    ['deleted the first', 'delete from audit_entries where id = 1', [removed(1, 1)]],
    ['deleted the last', 'delete from audit_entries where id = 8', [removed(3, 8)]],
    [
      'deleted all of a batch',
      'delete from audit_entries where id > 4 and id < 8',
      [5, 6, 7].map((id) => removed(2, id)),
    ],
    ['put one into a gap', forged, [{ kind: 'entry_inserted', batch: 2, entry: 4 }]],
    [
      'put some before the first',
      [0, -7].map((id) => forged.replace('(4,', `(${id},`)).join(';'),
      [-7, 0].map((entry) => ({ kind: 'entry_inserted', batch: 1, entry })),
    ],
    [
      'gave one another number',
      renumbered('update audit_entries set id = 4 where id = 6'),
      [removed(2, 6), { kind: 'entry_inserted', batch: 2, entry: 4 }],
    ],
    [
      'changed the order of two',
      renumbered(`update audit_entries set id = -id where id in (5, 6);
       update audit_entries set id = case id when -5 then 6 else 5 end where id < 0`),
      [altered(2, 5), altered(2, 6)],
    ],
    [
      'deleted an entry and struck it from its batch',
      `delete from audit_entries where id = 6;
       update audit_batches set entry_ids = '{5,7}', count = 2 where number = 2`,
      [{ kind: 'batch_altered', batch: 2 }, altered(2, 7)],
    ],
    ['deleted a batch', 'delete from audit_batches where number = 2', [{ kind: 'batch_removed', batch: 2 }]],
    [
      'deleted the first batch with its entries',
      'delete from audit_batches where number = 1; delete from audit_entries where id < 4',
      [{ kind: 'batch_removed', batch: 1 }],
    ],
    [
      'dated a batch back',
      "update audit_batches set sealed_at = sealed_at - interval '1 day' where number = 3",
      [{ kind: 'batch_altered', batch: 3 }],
    ],
    [
      'forged the proof of a deletion',
      `delete from audit_entries where id = 2;
       insert into audit_entries (at, kind, act, actor_kind, roles, subject_kind, subject_id, detail)
       values (now(), 'audit', 'traces_deleted', 'system', '{}', 'traces', 'view',
         '{"firstId":1,"lastId":3,"count":3,"digest":"x"}')`,
      [{ kind: 'deletion_unproven', entry: 9 }],
    ],
  ])('%s', async (_what, statement, findings) => {
    await tamper(statement)
    expect((await verifyTraces()).findings).toEqual(findings)
  })

  it('altered an entry and sealed its batch anew', async () => {
    await tamper(`update audit_entries set reason = 'x' where id = 2`)
    await resealed(1)
    expect((await verifyTraces()).findings).toEqual([{ kind: 'chain_broken', batch: 2 }])
  })
})

describe('with a seal that was kept outside, tells where somebody', () => {
  it('altered an entry and sealed the newest batch anew', async () => {
    const { number, hash } = await sealOf(3)
    await tamper(`update audit_entries set reason = 'x' where id = 8`)
    await resealed(3)
    expect((await verifyTraces()).findings).toEqual([])
    expect((await verifyTraces([{ number, hash }])).findings).toEqual([{ kind: 'seal_differs', batch: 3 }])
  })

  it('cut the record off at its end', async () => {
    const { number, hash } = await sealOf(3)
    await tamper(`delete from audit_batches where number = 3`)
    await tamper(`delete from audit_entries where id = 8`)
    expect((await verifyTraces()).findings).toEqual([])
    expect((await verifyTraces([{ number, hash }])).findings).toEqual([{ kind: 'seal_missing', batch: 3 }])
  })
})

function renumbered(statement: string): string {
  const column = 'alter table audit_entries alter column id set generated'
  return `${column} by default; ${statement}; ${column} always`
}

function altered(batch: number, entry: number): Finding {
  return { kind: 'entry_altered', batch, entry }
}

function removed(batch: number, entry: number): Finding {
  return { kind: 'entry_removed', batch, entry }
}
