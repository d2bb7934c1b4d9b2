import { beforeEach, expect, it } from 'vitest'
import { someSettings } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { citySettings as schema } from './input.ts'
import { citySettings } from './queries.ts'

beforeEach(resetDatabase)

it('a city that decided nothing has what is shipped', async () => {
  expect(await citySettings()).toEqual(schema.parse({}))
  expect(await citySettings()).toMatchObject({ holdMinutes: 10, horizonDays: 60, releaseClock: '09:00' })
})

it('what the city decided stands beside the rest of what is shipped', async () => {
  await someSettings({ horizonDays: 31, cityName: { ja: 'ひばり市' } })
  expect(await citySettings()).toEqual({ ...schema.parse({}), horizonDays: 31, cityName: { ja: 'ひばり市' } })
})

it.each([
  { horizonDays: 0 },
  { releaseClock: '24:00' },
  { yearEnd: { from: '13-01', until: '01-03' } },
  { cityName: { en: 'Hibari City' } },
  { email: 'always' },
])('%j is no decision a city can take', (values) => {
  expect(schema.safeParse(values).success).toBe(false)
})
