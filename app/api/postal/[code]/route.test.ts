import { expect, it } from 'vitest'
import { callApi } from '#db/testing/call-api.ts'
import { GET } from './route.ts'

const ask = (code: string) => callApi(GET, { path: `/api/postal/${code}`, params: { code } })

it('answers the addresses of a postal code to everybody', async () => {
  const answer = await ask('4980000')
  expect(answer.status).toBe(200)
  expect(answer.json).toEqual({ items: [{ address: '愛知県弥富市' }, { address: '三重県桑名郡木曽岬町' }] })
})

it.each(['9999999', '12', 'x'.repeat(200)])('answers nothing for %s', async (code) => {
  expect((await ask(code)).json).toEqual({ items: [] })
})
