import { publicJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { readPostal } from '#lib/fields/read-postal.ts'

export const dynamic = 'force-dynamic'

/** The addresses of a postal code, for the form that asks for one. Public: it says nothing about anybody. */
export const GET = endpoint<{ code: string }>((_request, { code }) => {
  openToAll()
  return publicJson({ items: readPostal(code).map((address) => ({ address })) }, 86_400)
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
