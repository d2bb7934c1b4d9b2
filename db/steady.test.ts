import { execFileSync } from 'node:child_process'
import { eq, sql } from 'drizzle-orm'
import type postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reservations } from '#db/schema/reservations.ts'
import { residents } from '#db/schema/residents.ts'
import { CUT, cutAmid as cutWaiting } from '#db/testing/cuts.ts'
import { aReservation } from '#db/testing/factories.ts'
import { connectAsAdmin, resetDatabase } from '#db/testing/reset-database.ts'
import { env } from '#lib/env.ts'
import { type Connection, database } from './client.ts'

let admin: postgres.Sql

beforeEach(async () => {
  await resetDatabase()
  admin = connectAsAdmin()
  await aReservation()
})
afterEach(() => admin.end())

/** As many as wait on one another, and more than there are connections. */
const many = Array.from({ length: 8 }, (_, index) => index)

const readVisits = () =>
  database()
    .select({ status: reservations.status, resident: residents })
    .from(reservations)
    .leftJoin(residents, eq(residents.id, reservations.residentId))

const visits = [{ status: 'booked', resident: null }]

const countUp = (tx: Connection = database()) => tx.update(reservations).set({ version: sql`version + 1` })

const version = async () => (await database().select().from(reservations))[0]?.version

describe('connections that are cut while nothing is asked over them', () => {
  it('are noticed by nobody who reads', async () => {
    await cutUnnoticed()
    expect(await Promise.all(many.map(readVisits))).toEqual(many.map(() => visits))
  })

  it('are noticed by no transaction: each is done once', async () => {
    const work = vi.fn(countUp)
    await cutUnnoticed()
    await Promise.all(many.map(() => database().transaction(work)))
    expect(work).toHaveBeenCalledTimes(many.length)
    expect(await version()).toBe(1 + many.length)
  })
})

describe('a connection that is cut while the database is at work', () => {
  it('is noticed by nobody who reads', async () => {
    expect(await cutAmid(readVisits)).toEqual(visits)
    expect(await cutAmid(() => database().$count(reservations))).toBe(1)
  })

  it('is a fault for a statement that writes: nobody knows whether it was done', async () => {
    await expect(cutAmid(() => countUp())).rejects.toThrow('Failed query: update')
    expect(await version()).toBe(1)
  })

  it('is a fault for a statement that writes and looks as if it read', async () => {
    const write = sql`with up as (update reservations set version = version + 1 returning id) select id from up`
    await expect(cutAmid(() => database().execute(write))).rejects.toThrow('Failed query: with')
    expect(await version()).toBe(1)
  })

  it('is a fault for a transaction that has begun', async () => {
    const work = vi.fn(countUp)
    await expect(cutAmid(() => database().transaction(work))).rejects.toThrow()
    expect(work).toHaveBeenCalledOnce()
    expect(await version()).toBe(1)
  })

  it('is a fault for a transaction that had something else to do just then', async () => {
    const acts = database().transaction(async (tx) => {
      await countUp(tx)
      await admin.unsafe(CUT)
      await countUp(tx).catch(() => undefined)
      await countUp(tx)
    })
    await expect(acts).rejects.toThrow()
    expect(await version()).toBe(1)
  })
})

/** Cuts all connections of the pool before this process can hear of it: it stands still until another one has done so. */
async function cutUnnoticed(): Promise<void> {
  await Promise.all(many.map(readVisits))
  const script = `
    import postgres from 'postgres'
    const sql = postgres(process.argv[1])
    await sql.unsafe(process.argv[2])
    await sql.end()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', script, env().DATABASE_URL, CUT])
}

const cutAmid = <Answer>(begin: () => PromiseLike<Answer>) =>
  cutWaiting(admin, { table: 'reservations', mode: 'access exclusive' }, begin)
