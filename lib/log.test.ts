import { sql } from 'drizzle-orm'
import pino from 'pino'
import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { faultOf, fences } from '#lib/log.ts'

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

const linesOf = (write: (logger: pino.Logger) => void): Record<string, unknown>[] => {
  const lines: string[] = []
  write(pino(fences, { write: (line: string) => lines.push(line) }))
  return lines.map((line) => JSON.parse(line))
}

it('a 個人番号 is in no line of the log, whatever brought it there', () => {
  const lines = linesOf((logger) => {
    logger.info({ note: '番号は 9832 0567 3214', count: 3, deep: { digits: 983205673214 } }, 'saved')
    logger.info({ code: 12345678903 }, '住民票コード 1234 5678 901')
    logger.error({ err: new Error('cannot read 983205673214') }, 'failed for １２３４５６７８９０１８')
  })
  expect(JSON.stringify(lines)).not.toMatch(/9832|3214|１２３４|1234/)
  expect(lines[0]).toMatchObject({ count: 3, msg: 'saved', note: '[my number removed]' })
  expect(lines[2]).toMatchObject({ err: { type: 'Error', message: '[my number removed]' } })
})

it('answers and phone numbers are left out of the log', () => {
  const [line] = linesOf((logger) => logger.info({ phone: '090', resident: { answers: { name: '太郎' } } }))
  expect(Object.keys(line ?? {})).toEqual(['level', 'time', 'resident'])
  expect(line?.resident).toEqual({})
})
