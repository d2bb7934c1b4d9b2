import { beforeEach, expect, it } from 'vitest'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { aCounter, aService } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { counterItem, listOf } from '#lib/exchange/output.ts'
import { GET } from './route.ts'

beforeEach(resetDatabase)

const ask = (query = '') => callApi(GET, { path: `/api/v1/counters${query}` })

it('lists what can be booked, with stable ids and the services taken', async () => {
  const service = await aService()
  await aCounter({ id: 'city-hall', name: { ja: '市役所', en: 'City hall' }, takes: [service] })
  await aCounter({ id: 'closed-annexe', isPublic: false })
  const answer = await ask()
  expect(listOf(counterItem.strict()).strict().parse(answer.json).items).toMatchObject([
    { id: 'city-hall', name: '市役所', services: [service.id] },
  ])
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
})

it('speaks the language that is asked for, readings in brackets', async () => {
  await aCounter({ id: 'hall', name: { ja: '市役所', 'ja-easy': '｜市役所《しやくしょ》', en: 'City hall' } })
  expect((await ask('?locale=en')).json).toMatchObject({ items: [{ name: 'City hall' }] })
  const easy = await ask('?locale=ja-easy')
  expect(easy.json).toMatchObject({ items: [{ name: '市役所（しやくしょ）' }] })
  expect(easy.headers.get('content-language')).toBe('ja')
})

it('knows no other languages', async () => {
  expect(problemOf(await ask('?locale=tlh')).errors).toMatchObject([{ parameter: 'locale', code: 'choice' }])
})
