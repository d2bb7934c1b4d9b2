import { expect, it } from 'vitest'
import { callApi, problemOf } from '#db/testing/call-api.ts'
import { problemKind } from '#lib/exchange/output.ts'
import { problemCodes } from '#lib/problems.ts'
import { GET } from './route.ts'

const ask = (code: string) => callApi(GET, { path: `/api/v1/problems/${code}`, params: { code } })

it.each(problemCodes)('explains %s in Japanese and English', async (code) => {
  const kind = problemKind.strict().parse((await ask(code)).json)
  expect(kind).toMatchObject({ code, type: `http://localhost:3000/api/v1/problems/${code}` })
})

it('knows no other problems', async () => {
  expect(problemOf(await ask('toString')).code).toBe('not_found')
})
