import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Cluster, joinCluster } from '#scripts/embedded/cluster.ts'
import { deleteCluster } from '#scripts/embedded/delete-cluster.ts'
import { disposable } from '#scripts/embedded/settings.ts'
import { renewDatabase } from '#scripts/ensure-database.ts'
import { migrateDatabase } from '#scripts/migrate-database.ts'
import { checkIntegrity } from './integrity.ts'

let home: string
let cluster: Cluster
let sql: postgres.Sql

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'bench-'))
  cluster = await joinCluster({ home, settings: disposable })
  await renewDatabase(cluster, 'checked')
  await migrateDatabase(cluster.appUrl('checked'))
  sql = postgres(cluster.appUrl('checked'), { max: 1, onnotice: () => undefined })
  await sql`insert into counters (id, name, address, directions, phone) values ('hall', '{"ja":""}', '{"ja":""}', '{"ja":""}', '')`
})

afterAll(async () => {
  await sql?.end()
  await cluster?.release()
  await deleteCluster(home)
  rmSync(home, { recursive: true, force: true })
})

/** Two slots with two lanes; reservation 1111111111 owns both slots on lane 1, 2222222222 the first on lane 2. */
beforeEach(async () => {
  for (const table of ['places', 'reservations', 'slots']) await sql`delete from ${sql(table)}`
  await sql`insert into slots (id, counter_id, starts_at, ends_at) overriding system value values
    (1, 'hall', '2026-12-01T09:00+09', '2026-12-01T09:30+09'), (2, 'hall', '2026-12-01T09:30+09', '2026-12-01T10:00+09')`
  await sql`insert into places (slot_id, lane) select slot, lane from generate_series(1, 2) slot, generate_series(1, 2) lane`
  await sql`insert into reservations (number, channel, counter_id, starts_at, ends_at, locale, key_hash, created_at)
    select number, 'api', 'hall', '2026-12-01T09:00+09', ends_at::timestamptz, 'ja', '', now()
    from (values ('1111111111', '2026-12-01T10:00+09'), ('2222222222', '2026-12-01T09:30+09')) as two (number, ends_at)`
  await own('1111111111', 1, [1, 2])
  await own('2222222222', 2, [1])
})

const own = (number: string, lane: number, slots: number[]) => sql`
  update places set reservation_id = (select id from reservations where number = ${number})
  where lane = ${lane} and slot_id = any (${slots})`

const free = (lane: number, slot: number) =>
  sql`update places set reservation_id = null where lane = ${lane} and slot_id = ${slot}`

const check = () => checkIntegrity(sql, ['1111111111', '2222222222'])

test('nothing is wrong where each owns its own places', async () => {
  expect(await check()).toEqual({ oversold: 0, lost: 0 })
})

test('a place that was sold again is missed by the one it was taken from', async () => {
  await own('2222222222', 1, [1])
  expect((await check()).oversold).toBe(2)
})

test('a visit that lost a place, changes lanes, or stays too long is found', async () => {
  await free(1, 2)
  expect((await check()).oversold).toBe(1)
  await own('1111111111', 2, [2])
  expect((await check()).oversold).toBe(1)
  await free(2, 1)
  expect((await check()).oversold).toBe(2)
})

test('places of a cancelled reservation are found', async () => {
  await sql`update reservations set status = 'cancelled' where number = '2222222222'`
  expect(await check()).toEqual({ oversold: 1, lost: 1 })
})

test('a number that was told and is not there is lost', async () => {
  expect(await checkIntegrity(sql, ['1111111111', '3333333333'])).toEqual({ oversold: 0, lost: 1 })
})
