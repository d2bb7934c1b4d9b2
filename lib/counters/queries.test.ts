import { beforeEach, expect, it } from 'vitest'
import { aCounter, aService, NOW } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { publicServices, publicServicesOf } from '#lib/services/queries.ts'
import { publicCounter, publicCounters } from './queries.ts'

beforeEach(resetDatabase)

it('residents see the public counters in the order of the city, with their services and hours', async () => {
  const second = await aService({ id: 'second', position: 2 })
  const first = await aService({ id: 'first', position: 1 })
  const retired = await aService({ id: 'retired', archivedAt: NOW })
  await aCounter({ id: 'annex', position: 2 })
  const season = { seasonFrom: '01-01', seasonUntil: '03-31' }
  await aCounter({ id: 'hall', position: 1, takes: [second, retired, first], ...season })
  await aCounter({ id: 'back-office', isPublic: false, takes: [first] })
  await aCounter({ id: 'closed', archivedAt: NOW })
  await openCounter('hall')

  const counters = await publicCounters()
  expect(counters.map(({ id, serviceIds }) => [id, serviceIds])).toEqual([
    ['hall', ['first', 'second']],
    ['annex', []],
  ])
  expect(counters[0]?.hours).toEqual([
    {
      weekdays: [1, 2, 3, 4, 5],
      weeksOfMonth: null,
      season: { from: '01-01', until: '03-31' },
      opens: '09:00',
      closes: '10:00',
      validFrom: '2026-01-01',
      validUntil: null,
      opensOnHolidays: false,
    },
  ])
  expect(await publicCounter('hall')).toBe(counters[0])
  expect(await publicCounter('back-office')).toBeNull()
})

it('residents see the public services in the order of the city', async () => {
  await aService({ id: 'second', position: 2 })
  await aService({ id: 'first', position: 1, bring: [{ text: { ja: 'はがき', en: 'Postcard' } }] })
  await aService({ id: 'internal', isPublic: false })
  await aService({ id: 'retired', archivedAt: NOW })
  const services = await publicServices()
  expect(services.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(services[0]).toMatchObject({ maxPersons: 5, bring: [{ text: { ja: 'はがき', en: 'Postcard' } }] })
  expect(await publicServicesOf(['internal'])).toEqual([])
})
