import { beforeEach, expect, it } from 'vitest'
import { NOW, systemJob } from '#db/testing/factories.ts'
import { resetDatabase, tamper } from '#db/testing/reset-database.ts'
import { env } from '#lib/env.ts'
import { commandInFolder } from '#scripts/run-in-folder.fixture.ts'
import { recordView } from './record.ts'
import { sealBatch } from './seal-batch.ts'

const { runWith } = commandInFolder('scripts/verify-traces.ts')

beforeEach(async () => {
  await resetDatabase()
  for (const id of ['1', '2', '3'])
    await recordView(systemJob(), { act: 'resident_viewed', subject: { kind: 'resident', id } }, NOW)
  await sealBatch(systemJob(), NOW)
})

/** As the operator runs it beside the product. */
function verified() {
  const { DATABASE_URL = '', AUTH_SECRET = '', KEY_PEPPER = '' } = env()
  return runWith({ DATABASE_URL, AUTH_SECRET, KEY_PEPPER })
}

it('says of a record as it was written that nothing was done to it', () => {
  expect(verified()).toMatchObject({ status: 0, said: expect.stringContaining('3 entries in 1 batches') })
})

it('names each entry that somebody with every right altered, removed or put in', async () => {
  await tamper(`update audit_entries set reason = 'another' where id = 1`)
  await tamper('delete from audit_entries where id = 2')
  await tamper(`insert into audit_entries (id, at, act, kind, actor_kind, actor_id, roles) overriding system value
    select -1, at, act, kind, actor_kind, actor_id, roles from audit_entries where id = 3`)
  const { status, said } = verified()
  expect(status).toBe(1)
  expect(said).toContain('batch 1, entry 1 was altered')
  expect(said).toContain('batch 1, entry 2 was removed')
  expect(said).toContain('entry -1 was put in afterwards')
})
