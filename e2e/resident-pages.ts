/** Every address of the residents' side by how it is reached, so that no page is forgotten when all are looked at. */

export const locales = ['ja', 'ja-easy', 'en'] as const

/** Those and two scripts that are set otherwise than Latin and Japanese. */
export const manyLocales = [...locales, 'my', 'th'] as const

/** What anybody opens, also with a wrong or unusual address. */
export const forEverybody = [
  '',
  '/availability',
  '/availability?view=list',
  '/availability?service=card-pickup&service=certificate-renewal',
  '/availability?service=nothing&persons=99',
  '/reservations/new',
  '/reservations/lookup',
  '/help',
  '/privacy',
  '/accessibility',
  '/sitemap',
  '/nowhere',
]

/** The ways into an account. */
export const aroundAccounts = [
  'sign-in',
  'notice-sign-in',
  'first-use',
  'forgotten',
  'forgotten/call',
  'reset',
]

/** What is inside an account. */
export const insideAccounts = [
  '',
  '/data',
  '/email',
  '/email/remove',
  '/email/verify',
  '/password',
  '/language',
  '/letters',
  '/my-data',
]

/** Looked at by the journeys that lead there: a held place, an open reservation, a proven letter. */
export const onTheWay = [
  '/reservations/new/verify',
  '/reservations/new/confirm',
  '/reservations/new/done',
  '/reservations/[number]',
  '/reservations/[number]/change',
  '/reservations/[number]/change/confirm',
  '/reservations/[number]/cancel',
  '/account/new-password',
]
