import { expect, it } from 'vitest'
import { callApi } from '#db/testing/call-api.ts'
import { GET } from './route.ts'

it('publishes the contract', async () => {
  const answer = await callApi(GET, { path: '/api/v1/openapi.json' })
  expect(answer.json).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'http://localhost:3000/api/v1' }] })
})
