import { expect, it } from 'vitest'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { DELETE, GET, OPTIONS, PATCH, POST, PUT } from './route.ts'

it('says of every unknown address that nothing is there', async () => {
  for (const [method, route] of Object.entries({ GET, POST, PUT, PATCH, DELETE, OPTIONS })) {
    const answer = await callApi(route, { method, path: '/api/v1/nowhere' })
    expect(problemOf(answer)).toMatchObject({
      type: 'http://localhost:3000/api/v1/problems/not_found',
      status: 404,
      code: 'not_found',
    })
  }
})
