import { expect, type Page } from '@playwright/test'
import { heading, test } from './fixtures.ts'

const open = (page: Page, name: string) => page.locator('summary', { hasText: name }).click()
const looks = async (page: Page, { size, theme }: { size: string; theme: string }) => {
  await expect(page.locator('html')).toHaveAttribute('data-text-size', size)
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

test('text size and colours are changed where one is, and remembered', async ({ page }) => {
  await page.goto('/ja/availability?persons=2&view=list')
  await open(page, '文字・色')
  await page.getByRole('button', { name: '特大' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'largest')
  await expect(page).toHaveURL(/\/ja\/availability\?persons=2&view=list$/)

  await open(page, '文字・色')
  await page.getByRole('button', { name: '白黒反転' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await page.goto('/ja/help')
  await looks(page, { size: 'largest', theme: 'contrast' })
  await open(page, '文字・色')
  await expect(page.getByRole('button', { name: '白黒反転' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('group', { name: '画面の色' }).getByRole('button', { name: '標準' }).click()
  await looks(page, { size: 'largest', theme: 'standard' })
})

test('the language is changed where one is, and remembered', async ({ page }) => {
  await page.goto('/ja/availability?persons=2')
  const languages = page.getByRole('navigation', { name: /Language/ })
  await open(page, 'Language')
  await languages.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/availability\?persons=2$/)
  await expect(heading(page)).toHaveText('Free times and booking')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('/')
  await expect(page).toHaveURL(/\/en$/)

  await open(page, 'Language')
  await languages.getByRole('link', { name: 'やさしい日本語' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.locator('main ruby').first()).toBeVisible()
})

test('the switch leads to no other site and keeps no unknown choice', async ({ request }) => {
  const post = (form: Record<string, string>) => request.post('/api/preferences', { form, maxRedirects: 0 })
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
  ])
    expect((await post({ theme: 'contrast', back })).status(), back).toBe(400)
  expect((await post({ theme: 'pink', back: '/ja' })).status()).toBe(400)
  expect((await post({ theme: 'x'.repeat(5000), back: '/ja' })).status()).toBe(400)
  expect((await request.post('/api/preferences', { data: { theme: 'contrast' } })).status()).toBe(400)
  const foreign = { form: { locale: 'ja' }, headers: { origin: 'https://evil.example' }, maxRedirects: 0 }
  for (const form of ['preferences', 'forms/holds', 'forms/bookings'])
    expect((await request.post(`/api/${form}`, foreign)).status(), form).toBe(403)

  const answer = await post({ theme: 'contrast', back: '/ja?a=1' })
  expect([answer.status(), answer.headers().location]).toEqual([303, '/ja?a=1'])
  const nonsense = await request.get('/ja', {
    headers: { cookie: 'theme=%00%22; text-size=huge; language=xx' },
  })
  expect(nonsense.status()).toBe(200)
})

test('the first key leads past the header, and focus is seen', async ({ page }) => {
  await page.goto('/ja')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '本文へ移動' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('a page that is not there says so, in the language of its address', async ({ page }) => {
  const answers: [string, string][] = [
    ['/en/nowhere', 'Page not found'],
    ['/ja/nowhere', 'ページが見つかりません'],
    ['/staff/nowhere', 'ページが見つかりません'],
    ['/ja/reservations/nowhere/else', 'ページが見つかりません'],
  ]
  for (const [path, title] of answers) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text()).toContain(title)
  }
})
