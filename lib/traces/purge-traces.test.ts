import { asc, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, someSettings, systemJob } from '#db/testing/factories.ts'
import { resetDatabase, tamper } from '#db/testing/reset-database.ts'
import { recordView } from '#lib/audit/record.ts'
import { sealBatch } from '#lib/audit/seal-batch.ts'
import { verifyTraces } from '#lib/audit/verify.ts'
import { addMinutes } from '#lib/time.ts'
import { purgeTraces } from './purge-traces.ts'

const daysOn = (days: number) => addMinutes(NOW, days * 24 * 60)

/** Three views and a change, sealed; then another view. */
beforeEach(async () => {
  await resetDatabase()
  await someSettings({ traceDaysViews: 100, traceDaysChanges: 1000 })
  for (const [act, days] of [
    ['resident_viewed', 0],
    ['task_closed', 0],
    ['resident_viewed', 10],
    ['resident_viewed', 20],
  ] as const)
    await recordView(systemJob(), { act }, daysOn(days))
  await sealBatch(systemJob(), daysOn(21))
})

const left = async () =>
  (await database().select().from(auditEntries).orderBy(asc(auditEntries.id))).map(({ act }) => act)

describe('traces whose time is over', () => {
  it('go, each kind after its own, and leave the proof', async () => {
    expect(await purgeTraces(systemJob('purge-traces'), daysOn(115))).toEqual({
      isMoreDue: false,
      deleted: 2,
    })
    expect(await left()).toEqual(['task_closed', 'resident_viewed', 'traces_deleted'])
    const [proof] = await database().select().from(auditEntries).where(eq(auditEntries.act, 'traces_deleted'))
    expect(proof).toMatchObject({
      actorId: 'purge-traces',
      subjectId: 'view',
      detail: { firstId: 1, lastId: 3, count: 2, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    await sealBatch(systemJob(), daysOn(115))
    expect(await verifyTraces()).toMatchObject({ deleted: 2, findings: [] })
  })

  it('stay until they are sealed', async () => {
    await recordView(systemJob(), { act: 'mail_viewed' }, daysOn(22))
    await purgeTraces(systemJob(), daysOn(200))
    expect(await left()).toEqual(['task_closed', 'mail_viewed', 'traces_deleted'])
  })

  it('hide no other that somebody with all rights deletes', async () => {
    await purgeTraces(systemJob(), daysOn(105))
    await tamper('delete from audit_entries where id in (2, 3)')
    expect((await verifyTraces()).findings).toEqual([
      { kind: 'entry_removed', batch: 1, entry: 2 },
      { kind: 'entry_removed', batch: 1, entry: 3 },
    ])
  })

  it('go to nobody’s wish before a month is over', async () => {
    const early = sql`select purge_traces('view', ${NOW.toISOString()}::timestamptz, 10, 'x', ${NOW.toISOString()}::timestamptz)`
    await expect(database().execute(early)).rejects.toMatchObject({
      cause: { message: 'traces are kept for a month at least' },
    })
  })
})
