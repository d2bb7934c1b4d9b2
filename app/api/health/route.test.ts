import { afterEach, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { callApi } from '#db/testing/call-api.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { GET } from './route.ts'

afterEach(async () => {
  await closeDatabase()
  forgetRemembered()
})

it('is well while the database answers', async () => {
  const answer = await callApi(GET, { path: '/api/health' })
  expect(answer).toMatchObject({ status: 200, json: { status: 'ok' } })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
