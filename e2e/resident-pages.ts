import { expect, type Page } from '@playwright/test'

/** Every address of the residents' side by how it is reached, so that no page is forgotten when all are looked at. */

export const locales = ['ja', 'ja-easy', 'en'] as const

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

/** 44 px for fingers (WCAG 2.5.5), but for links within a sentence; what holds a box counts as a part of it. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.locator('a, button, input, select, textarea, summary').evaluateAll((all) =>
    all.flatMap((element) => {
      const area = element.closest('label') ?? element
      const { width, height } = area.getBoundingClientRect()
      const isShown = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
      const isInText = element.matches(':is(p, li, dd, td, th, span) a') && element.closest('nav') === null
      if (!isShown || isInText || (width >= 43.5 && height >= 43.5)) return []
      return [`${element.outerHTML.slice(0, 90)} ${Math.round(width)} × ${Math.round(height)}`]
    }),
  )
  expect(small).toEqual([])
}

/** Text spread as WCAG 1.4.12 says; by a sheet of its own, since the pages let in no foreign style. */
export const spreadText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
  })

/** No text is hidden because its box is too small. */
export async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.locator('main *, header *, footer *').evaluateAll((all) =>
    all.flatMap((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
      const isCut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
      return hides && isCut && element.clientHeight > 1 ? [element.outerHTML.slice(0, 90)] : []
    }),
  )
  expect(cut).toEqual([])
}
