import { publicJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { queryOf } from '#lib/auth/api-input.ts'
import { openToAll } from '#lib/auth/open-to-all.ts'
import { languageQuery } from '#lib/exchange/input.ts'
import { counterItems } from '#lib/exchange/read-catalogue.ts'
import { languageTag } from '#lib/locales.ts'

export const dynamic = 'force-dynamic'

/** The counters that can be booked. Public. */
export const GET = endpoint(async (request) => {
  openToAll()
  const { locale } = queryOf(request, languageQuery)
  return publicJson({ items: await counterItems(locale) }, 60, { 'content-language': languageTag(locale) })
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = notAllowed('GET')
