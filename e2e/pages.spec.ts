import { globSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import {
  expectControlsSeen,
  expectNothingCut,
  expectTargets,
  spreadText,
  turnedRound,
} from './page-checks.ts'
import {
  aroundAccounts,
  forEverybody,
  insideAccounts,
  locales,
  manyLocales,
  onTheWay,
} from './resident-pages.ts'

// What holds for every page of residents, whatever it is for.

test('no page is left out when all are looked at', () => {
  const routes = globSync('app/(resident)/[[]locale[]]/**/page.tsx').map((file) =>
    path.dirname(file).replace(/^app\/\(resident\)\/\[locale\]/, ''),
  )
  const known = [
    ...forEverybody.map((address) => address.replace(/\?.*/, '')),
    ...aroundAccounts.map((page) => `/account/${page}`),
    ...insideAccounts.map((page) => `/account${page}`),
    ...onTheWay,
  ]
  expect(routes.filter((route) => !known.includes(route))).toEqual([])
  expect(routes.length).toBeGreaterThan(20)
})

for (const locale of manyLocales) {
  test.describe(locale, () => {
    test('every page for everybody has no fault that axe can find', async ({ page }) => {
      test.slow()
      for (const address of forEverybody) {
        await page.goto(`/${locale}${address}`)
        await expect(page).toHaveTitle(/./)
        await expect(heading(page)).toHaveCount(1)
        await expectAccessible(page)
      }
    })
  })
}

for (const locale of locales) {
  test.describe(locale, () => {
    test('every page for everybody fits a screen of 320 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 })
      for (const address of forEverybody) {
        await page.goto(`/${locale}${address}`)
        await expectNoSidewaysScroll(page)
      }
    })
  })
}

test('what can be tapped is 44 px large, or stands in a sentence', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 })
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    await expectTargets(page)
  }
})

test('text can be spread as WCAG 1.4.12 says, and nothing is cut off', { tag: '@script' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 })
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    await spreadText(page)
    await expectNoSidewaysScroll(page)
    await expectNothingCut(page)
  }
})

test('header and footer, with the way to ask for help, are the same on every page', {
  tag: '@script',
}, async ({ page }) => {
  const frames: string[] = []
  // What is not there is said by a page of its own, in any language.
  for (const address of forEverybody.filter((known) => known !== '/nowhere')) {
    await page.goto(`/ja${address}`)
    const header = await page
      .getByRole('banner')
      .getByRole('navigation')
      .last()
      .getByRole('link')
      .allInnerTexts()
    frames.push([...header, await page.getByRole('contentinfo').innerText()].join('\n'))
  }
  expect(frames[0]).toMatch(/\d{2,4}-\d{2,4}-\d{3,4}/)
  expect([...new Set(frames)]).toHaveLength(1)
})

test('no page has sound, film, a frame within it, or words in a picture', { tag: '@script' }, async ({
  page,
}) => {
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    await expect(
      page.locator('img, picture, canvas, audio, video, iframe, object, embed, svg text'),
    ).toHaveCount(0)
  }
})

test('what is read first stands first', { tag: '@script' }, async ({ page }) => {
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    expect(await page.locator('body *').evaluateAll(turnedRound)).toEqual([])
  }
})

test('controls stand out from the page by 3 to 1, in both themes', { tag: '@script' }, async ({ page }) => {
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    for (const theme of ['standard', 'contrast']) await expectControlsSeen(page, theme)
  }
})
