import { expect, it } from 'vitest'
import { someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry } from '#db/testing/inquiries.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { inquiryReport } from './queries.ts'

it('the month is counted by day, hour and choice, with the minutes it took', async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored' })
  const chief = await staffMember({ role: 'section_chief' })
  const written = (values: object) =>
    anInquiry(chief, { receivedClock: '09:30', categories: [], question: 'カードの受け取り', ...values })
  await written({ minutes: '4', kind: 'fault', categories: ['web', 'pin'] })
  await written({ minutes: '9', receivedClock: '18:10' })
  await written({ receivedOn: '2026-11-01', receivedClock: '00:10' })
  await written({ receivedOn: '2026-10-31', receivedClock: '23:50' })
  const report = await inquiryReport(chief, '2026-11')
  expect(report.total).toEqual({ count: 3, minutes: 6.5 })
  expect(report.days).toHaveLength(30)
  expect(report.days[0]).toEqual({ id: '2026-11-01', count: 1, minutes: null })
  expect(report.days[23]).toEqual({ id: '2026-11-24', count: 2, minutes: 6.5 })
  expect(report.hours.map(({ id, count }) => `${id}:${count}`)).toContain('18:1')
  expect(report.kinds).toEqual([
    { id: 'question', count: 2, minutes: 9 },
    { id: 'fault', count: 1, minutes: 4 },
  ])
  expect(report.categories.map(({ id, count }) => [id, count])).toEqual([
    ['pin', 1],
    ['web', 1],
  ])
  expect(report.places).toEqual([{ id: '', count: 3, minutes: 6.5 }])
})
