import { publicJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { renderOpenapi } from '#lib/exchange/render-openapi.ts'

export const dynamic = 'force-dynamic'

/** The contract of this API for programs and people. */
export const GET = endpoint(() => {
  openToAll()
  return publicJson(renderOpenapi(), 3600)
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
