import { asc, eq } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditChecks, auditEntries } from '#db/schema/audit.ts'
import { staffTasks } from '#db/schema/tasks.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase, tamper } from '#db/testing/reset-database.ts'
import { recordView } from '#lib/audit/record.ts'
import { sealBatch } from '#lib/audit/seal-batch.ts'
import { closeTask } from '#lib/tasks/close.ts'
import { addMinutes } from '#lib/time.ts'
import { sealChecks } from './queries.ts'
import { requestCheck } from './request-check.ts'
import { verifySeals } from './verify-seals.ts'

beforeEach(async () => {
  await resetDatabase()
  for (let entry = 0; entry < 3; entry += 1) await recordView(systemJob(), { act: 'tasks_listed' }, NOW)
  await sealBatch(systemJob(), NOW)
})

const verify = (minutes = 0) => verifySeals(systemJob('verify-seals'), addMinutes(NOW, minutes))
const DAY = 24 * 60

it('are looked through once a day by themselves', async () => {
  expect(await verify()).toEqual({ findings: 0 })
  expect(await verify(DAY - 1)).toEqual({})
  expect(await verify(DAY)).toEqual({ findings: 0 })
  const auditor = await staffMember({ role: 'auditor' })
  expect(await sealChecks(auditor)).toMatchObject({
    last: { batches: 1, entries: 3, findingCount: 0, finishedAt: addMinutes(NOW, DAY), askedByName: null },
    open: null,
  })
})

it('are looked through where somebody asks, once for all who do', async () => {
  await verify()
  const auditor = await staffMember({ role: 'auditor', name: '監査 一郎' })
  await requestCheck(auditor, null, addMinutes(NOW, 5))
  await requestCheck(auditor, null, addMinutes(NOW, 6))
  expect((await sealChecks(auditor)).open).toMatchObject({ askedByName: '監査 一郎', startedAt: null })
  expect(await verify(7)).toEqual({ findings: 0 })
  expect(await verify(8)).toEqual({})
  const traces = await database()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.act, 'seals_verified'))
    .orderBy(asc(auditEntries.id))
  expect(traces.map(({ actorKind }) => actorKind)).toEqual(['system', 'staff', 'system'])
})

it('are compared with the one that was kept outside', async () => {
  const auditor = await staffMember({ role: 'auditor' })
  await requestCheck(auditor, `1:${'0'.repeat(64)}`, NOW)
  expect(await verify()).toEqual({ findings: 1 })
  expect((await sealChecks(auditor)).last?.findings).toEqual([{ kind: 'seal_differs', batch: 1 }])
})

it('leave a task for staff where they do not fit, again each day until they do', async () => {
  await tamper("update audit_entries set act = 'mail_viewed' where id = 2")
  expect(await verify()).toEqual({ findings: 1 })
  const open = () => database().select().from(staffTasks).orderBy(asc(staffTasks.createdAt))
  const [task] = await open()
  expect(task).toMatchObject({ kind: 'seals_broken', createdAt: NOW, doneAt: null })
  await closeTask(await staffMember(), task?.id ?? '', NOW)
  await verify(DAY)
  expect(await open()).toMatchObject([{ id: task?.id, doneAt: null, createdAt: addMinutes(NOW, DAY) }])
})

it('begin anew after somebody was stopped halfway', async () => {
  await database().insert(auditChecks).values({ askedAt: NOW, startedAt: NOW, batches: 50 })
  expect(await verify(1)).toEqual({ findings: 0 })
  expect(await database().select().from(auditChecks)).toMatchObject([
    { batches: 1, finishedAt: addMinutes(NOW, 1) },
  ])
})

it('are asked for by nobody without the right', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  await expect(requestCheck(clerk, null, NOW)).rejects.toThrow('audit.view')
  await expect(sealChecks(clerk)).rejects.toThrow('audit.view')
})
