import { beforeEach, expect, it } from 'vitest'
import { callApi } from '#db/testing/call-api.ts'
import { aService } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { listOf, serviceItem } from '#lib/exchange/output.ts'
import { GET } from './route.ts'

beforeEach(resetDatabase)

it('lists what can be booked, with what to bring in the language asked for', async () => {
  const bring = [
    { text: { ja: '本人確認書類', en: 'An identity document' }, anyOf: [[{ count: 1, from: ['A'] }]] },
    { text: { ja: '通知カード' } },
    { text: { ja: '委任状' }, attendances: ['agent' as const] },
  ]
  await aService({ id: 'card-pickup', name: { ja: 'カードの受取り', en: 'Card pick-up' }, bring })
  await aService({ id: 'hidden', isPublic: false })
  const answer = await callApi(GET, { path: '/api/v1/services?locale=en' })
  expect(listOf(serviceItem.strict()).strict().parse(answer.json).items).toMatchObject([
    {
      id: 'card-pickup',
      name: 'Card pick-up',
      bring: ['An identity document: 1 from A', '通知カード'],
      firstMinutes: 15,
    },
  ])
})
