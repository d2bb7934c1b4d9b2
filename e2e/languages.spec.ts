import { expect } from '@playwright/test'
import { languageTag, nameOfLocale, shippedLocales } from '#lib/locales.ts'
import { expectAccessible, expectNoSidewaysScroll, heading, test } from './fixtures.ts'

const pages = [
  '',
  '/availability',
  '/availability?view=list',
  '/reservations/lookup',
  '/account/sign-in',
  '/help',
]

test.describe(() => {
  test.use({ viewport: { width: 320, height: 700 } })

  for (const locale of shippedLocales)
    test(`every public page fits 320 px in ${nameOfLocale(locale)}`, async ({ page }) => {
      for (const path of pages) {
        await page.goto(`/${locale}${path}`)
        await expect(heading(page)).toBeVisible()
        await expect(page.locator('html')).toHaveAttribute('lang', languageTag(locale))
        await expectNoSidewaysScroll(page)
      }
    })

  test('all languages stand behind one button, each under its own name', async ({ page }) => {
    await page.goto('/my/help')
    await page.locator('summary', { hasText: 'Language' }).click()
    const names = page.getByRole('navigation', { name: /Language/ }).getByRole('link')
    await expect(names).toHaveText(shippedLocales.map(nameOfLocale))
    for (const name of await names.all()) await expect(name).toBeInViewport()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await names.filter({ hasText: 'ไทย' }).click()
    await expect(page).toHaveURL(/\/th\/help$/)
    await expect(heading(page)).toHaveText('วิธีใช้')
  })
})

test('a browser is led to the language it asks for', async ({ request }) => {
  const led = async (asked: string) => {
    const answer = await request.get('/', { headers: { 'accept-language': asked }, maxRedirects: 0 })
    return answer.headers().location
  }
  expect(await led('zh-TW,zh;q=0.9,en-US;q=0.8')).toMatch(/\/zh-Hant$/)
  expect(await led('zh-HK,zh;q=0.9')).toMatch(/\/zh-Hant$/)
  expect(await led('zh-CN,zh;q=0.9')).toMatch(/\/zh-Hans$/)
  expect(await led('tl,en;q=0.5')).toMatch(/\/fil$/)
  expect(await led('pt-PT,pt;q=0.9')).toMatch(/\/pt-BR$/)
  expect(await led('in')).toMatch(/\/id$/)
  expect(await led('ne-NP,ne;q=0.9')).toMatch(/\/ne$/)
})
