import { asc, sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { recordTrace, recordView } from './record.ts'

beforeEach(resetDatabase)

const entries = () => database().select().from(auditEntries).orderBy(asc(auditEntries.id))

it('says who did what on which record, with which role, when, from where and why', async () => {
  const staff = await staffMember({ role: 'clerk' })
  const subject = { kind: 'resident', id: 'a resident' } as const
  await recordView(staff, { act: 'resident_viewed', subject, reason: '窓口で本人が来た' }, NOW)
  expect(await entries()).toMatchObject([
    {
      at: NOW,
      kind: 'view',
      act: 'resident_viewed',
      actorKind: 'staff',
      actorId: staff.staffId,
      roles: ['clerk'],
      origin: '192.0.2.7',
      subjectKind: 'resident',
      subjectId: 'a resident',
      reason: '窓口で本人が来た',
    },
  ])
})

it('goes with the act that it is a trace of', async () => {
  const undone = database().transaction(async (tx) => {
    await recordTrace(tx, systemJob(), { act: 'residents_issued', detail: { count: 3 } }, NOW)
    throw new Error('the act failed')
  })
  await expect(undone).rejects.toThrow('the act failed')
  expect(await entries()).toEqual([])
})

it.each(['update audit_entries set at = now()', 'delete from audit_entries', 'truncate audit_entries'])(
  'stays as it was written: %s',
  async (statement) => {
    await recordView(systemJob(), { act: 'tasks_listed' }, NOW)
    await expect(database().execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: 'audit_entries is only added to' },
    })
    expect(await entries()).toHaveLength(1)
  },
)
