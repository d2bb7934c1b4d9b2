import { expect, type Page } from '@playwright/test'

/** What must hold on every page, looked for in the browser. */

/** 44 px for fingers (WCAG 2.5.5), but for links within a sentence; what holds a box counts as a part of it. */
export async function expectTargets(page: Page): Promise<void> {
  const small = await page.locator('a, button, input, select, textarea, summary').evaluateAll((all) =>
    all.flatMap((element) => {
      const area = element.closest('label') ?? element
      const { width, height } = area.getBoundingClientRect()
      const isShown = width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
      const isInText = element.matches(':is(p, li, dd, span) a') && element.closest('nav') === null
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

/** What a style sheet or a tab order would put elsewhere than it stands in the page. For the browser to run. */
export const turnedRound = (all: (HTMLElement | SVGElement)[]): string[] =>
  all.flatMap((element) => {
    const { order, flexDirection, flexWrap } = getComputedStyle(element)
    const isTurned = order !== '0' || /reverse/.test(`${flexDirection} ${flexWrap}`) || element.tabIndex > 0
    return isTurned ? [element.outerHTML.slice(0, 90)] : []
  })

/** What is pressed or typed into differs from the page around it by 3:1 (WCAG 1.4.11): by its line, its ground or its words. */
export async function expectControlsSeen(page: Page, theme: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
  const around = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const controls =
    'main :is(a, button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio]))'
  const drawn = await page.locator(`:is(${controls}, summary):not([aria-hidden])`).evaluateAll((all) =>
    all.map((element) => {
      const { borderTopColor, borderTopWidth, backgroundColor, color } = getComputedStyle(element)
      const line = Number.parseFloat(borderTopWidth) >= 1 ? [borderTopColor] : []
      const words = element.textContent ? [color] : []
      return { element: element.outerHTML.slice(0, 90), colours: [...line, ...words, backgroundColor] }
    }),
  )
  const faint = drawn.filter(({ colours }) => colours.every((colour) => contrast(colour, around) < 3))
  expect(faint, `in the theme ${theme}`).toEqual([])
}

/** Contrast as WCAG reckons it, of colours as a browser writes them; what is transparent has none. */
function contrast(one: string, other: string): number {
  if (one === 'rgba(0, 0, 0, 0)') return 1
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
