import { publicJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { Problem, problemCodes, problemStatuses, problemTitle, problemType } from '#lib/problems.ts'

export const dynamic = 'force-dynamic'

/** What the `type` of a problem document leads to: what this kind of problem means. */
export const GET = endpoint<{ code: string }>((_request, params) => {
  openToAll()
  const code = problemCodes.find((known) => known === params.code)
  if (!code) throw new Problem('not_found')
  const title = { ja: problemTitle(code, 'ja'), en: problemTitle(code, 'en') }
  return publicJson({ type: problemType(code), code, status: problemStatuses[code], title }, 3600)
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
