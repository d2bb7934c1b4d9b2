import { appUrl } from '#lib/env.ts'
import type { StaffLocale } from '#lib/locales.ts'
import { type WordKey, wordsOf } from '#lib/words.ts'

/** Every code a problem of the JSON API may have, with the HTTP status it is answered with. Codes never change. */
export const problemStatuses = {
  malformed_json: 400,
  invalid_input: 400,
  key_missing: 401,
  wrong_api_key: 401,
  wrong_key: 401,
  scope_missing: 403,
  not_found: 404,
  method_not_allowed: 405,
  slot_full: 409,
  slot_closed: 409,
  not_yet_taken: 409,
  no_longer_taken: 409,
  reception_closed: 409,
  no_more_today: 409,
  not_released: 409,
  national_stop: 409,
  counter_stop: 409,
  too_late: 409,
  not_changeable: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  not_offered: 422,
  no_common_way: 422,
  too_many_persons: 422,
  too_many_for_email: 409,
  idempotency_key_reused: 422,
  rate_limited: 429,
  too_many_tries: 429,
  fault: 500,
} as const

export type ProblemCode = keyof typeof problemStatuses

export const problemCodes = Object.keys(problemStatuses) as ProblemCode[]

type FieldWord =
  WordKey<'exchange'> extends infer Key ? (Key extends `field.${infer Word}` ? Word : never) : never

/** What is wrong with one field: its place in the body (RFC 6901) or the name of the parameter or header. */
export type FieldFault = { code: FieldWord } & (
  | { pointer: string }
  | { parameter: string }
  | { header: string }
)

type Particulars = { errors?: FieldFault[]; headers?: Record<string, string>; cause?: unknown }

/**
 * A request that ends here. Gates and parsers of the API throw it, as a page's gate redirects, so that a route reads
 * straight on; the endpoint turns it into its answer.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly particulars: Particulars

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(code, { cause: particulars.cause })
    this.code = code
    this.particulars = particulars
  }
}

/** The stable name of a problem, an address that describes it. */
export const problemType = (code: ProblemCode): string => `${appUrl()}/api/v1/problems/${code}`

export const problemTitle = (code: ProblemCode, locale: StaffLocale): string =>
  wordsOf(locale, 'exchange')(`problem.${code}`)

/** The problem as a document of RFC 9457. `reference` finds the log line of this request. */
export function problemDocument({ code, particulars }: Problem, locale: StaffLocale, reference: string) {
  const words = wordsOf(locale, 'exchange')
  return {
    type: problemType(code),
    title: problemTitle(code, locale),
    status: problemStatuses[code],
    code,
    errors: particulars.errors?.map((error) => ({ ...error, detail: words(`field.${error.code}`) })),
    reference,
  }
}
