import { globSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'
import {
  aroundAccounts,
  expectNothingCut,
  expectTargets,
  forEverybody,
  insideAccounts,
  locales,
  onTheWay,
  spreadText,
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

for (const locale of locales) {
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
  await page.setViewportSize({ width: 360, height: 740 })
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
