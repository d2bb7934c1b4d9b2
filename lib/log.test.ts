import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { faultOf } from '#lib/log.ts'

it('a failed statement is logged without the values that were in it', async () => {
  const fault = await database()
    .execute(sql`select ${'taro@example.jp'}::int`)
    .then(() => undefined, faultOf)
  expect(fault).toMatchObject({ type: 'PostgresError', code: '22P02' })
  expect(JSON.stringify(fault)).not.toContain('taro')
  expect(fault?.stack).toContain('log.test.ts')
})

it('a failed constraint is logged without the row', async () => {
  const fault = await database()
    .execute(sql`insert into settings (key, value) values ('taro@example.jp', null)`)
    .then(() => undefined, faultOf)
  expect(fault?.code).toBe('23502')
  expect(JSON.stringify(fault)).not.toContain('taro')
})
