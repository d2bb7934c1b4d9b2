import postgres from 'postgres'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aLetterHolder, aNotice, aResident } from '#db/testing/residents.ts'
import { env } from '#lib/env.ts'
import { findBreaches } from './find-breaches.ts'

const resident = postgres(env().DATABASE_RESIDENT_URL ?? '', { max: 1, onnotice: () => undefined })
const office = postgres(env().DATABASE_URL, { max: 1, onnotice: () => undefined })

beforeEach(resetDatabase)

afterAll(async () => {
  await Promise.all([resident.end(), office.end()])
})

it('finds nothing that residents could do beyond their own, in a city that is full of people', async () => {
  const hanako = await aResident({ email: 'hanako@example.com' })
  await aNotice(hanako.residentId, 'ABC123456')
  await aLetterHolder()
  await aReservation({ residentId: hanako.residentId, email: 'hanako@example.com' })
  await staffMember()
  await database().execute('select resident.salt_of($$x$$, $$y$$)')
  expect(await findBreaches(resident)).toEqual([])
})

it('finds what is too much: the owner of the tables breaches all of it', async () => {
  await aReservation({ createdAt: NOW })
  const breaches = await findBreaches(office)
  expect(breaches).toContain('is granted and should not be: select staff')
  expect(breaches).toContain('is not refused (nothing): select * from staff')
  expect(breaches).toContain('finds something (1 rows): select id from reservations')
})

it('tries every table that a migration makes, though nobody wrote it down', async () => {
  await database().execute('create table loot (line text)')
  try {
    expect(await findBreaches(resident)).toEqual([])
    expect(await findBreaches(office)).toContain('is not refused (nothing): select * from loot')
  } finally {
    await database().execute('drop table loot')
  }
})

/** What a migration might grant without anybody writing it down, and how it is named. */
const forgotten = [
  ['select (name) on staff', 'select staff (name)'],
  ['insert (question) on inquiries', 'insert inquiries (question)'],
  ['delete on visit_progress', 'delete visit_progress'],
  ['truncate on reservations', 'truncate reservations'],
  ['usage on sequence inquiries_number_seq', 'use sequence inquiries_number_seq'],
  ['execute on function search_key(text)', 'execute search_key'],
  ['create on schema public', 'create in schema public'],
] as const

it('names each grant that nobody wrote down, and a function that nobody closed', async () => {
  for (const [grant] of forgotten) await database().execute(`grant ${grant} to madoguchi_resident`)
  await database().execute('create function loot() returns text language sql as $$ select 1::text $$')
  await database().execute('grant execute on function loot() to public')
  try {
    const breaches = await findBreaches(resident)
    for (const named of [...forgotten.map(([, one]) => one), 'execute loot'])
      expect(breaches).toContain(`is granted and should not be: ${named}`)
  } finally {
    await database().execute('drop function loot()')
    for (const [grant] of forgotten) await database().execute(`revoke ${grant} from madoguchi_resident`)
  }
})
