import { expect, type Locator, type Page } from '@playwright/test'
import { anAccount } from '#db/testing/residents.ts'
import { isSignedIn, signIn } from './account-steps.ts'
import { test } from './own-counter.ts'
import { forEverybody, insideAccounts } from './resident-pages.ts'
import { button, chooseTime, fact, finish, goOn, showsTime } from './visit-steps.ts'

// What people have set in their system, and what they print.

test('where the system sets the colours, controls keep a frame, days their marks, and focus is seen', async ({
  page,
  office,
  morning,
}) => {
  test.slow()
  const { day, slots } = await morning()
  const { number } = await anAccount()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:00')
  await page.emulateMedia({ forcedColors: 'active' })

  const month = page.getByRole('table', { name: /の空き状況/ })
  await expect(month.locator(`a[href*="day=${day}"]`)).toHaveText(/[○△]/)
  expect(await styleOf(month.locator('[aria-current]'), 'outlineStyle')).toBe('solid')
  const closed = month.locator('.closed i').first()
  expect(await closed.evaluate((mark) => getComputedStyle(mark, '::before').content)).toBe('"－"')
  const first = page.locator('.times span').first()
  expect(await first.evaluate((mark) => getComputedStyle(mark, '::before').content)).toMatch(/[○△×]/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await styleOf(page.locator(':focus'), 'outlineStyle')).toBe('solid')
  expect(Number.parseFloat(await styleOf(page.locator(':focus'), 'outlineWidth'))).toBeGreaterThanOrEqual(2)

  await expectFrames(page)
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    await expectFrames(page)
  }
  await chooseTime(page, office, { day, slots }, '10:15')
  await expectFrames(page)
  await signIn(page, number)
  await isSignedIn(page)
  for (const path of insideAccounts) {
    await page.goto(`/ja/account${path}`)
    await expectFrames(page)
  }
})

const styleOf = (target: Locator, property: 'outlineStyle' | 'outlineWidth'): Promise<string> =>
  target.evaluate((element, name) => getComputedStyle(element)[name], property)

/** Everything that is pressed or typed into has a line around it that differs from what is behind it, or is underlined. */
async function expectFrames(page: Page): Promise<void> {
  const bare = await page
    .locator('main :is(button, select, textarea, a.button, input:not([type=hidden])), summary, .preference')
    .evaluateAll((all) =>
      all.flatMap((element) => {
        if (element.matches('[type=checkbox], [type=radio], [aria-hidden=true]')) return []
        if (!element.checkVisibility()) return []
        const { borderTopStyle, borderTopColor, borderTopWidth, backgroundColor, textDecorationLine } =
          getComputedStyle(element)
        const hasFrame =
          borderTopStyle === 'solid' &&
          Number.parseFloat(borderTopWidth) >= 1 &&
          borderTopColor !== backgroundColor
        return hasFrame || textDecorationLine === 'underline' ? [] : [element.outerHTML.slice(0, 90)]
      }),
    )
  expect(bare).toEqual([])
}

test('what is printed is what is taken along, without what can only be pressed', async ({
  page,
  office,
  morning,
}) => {
  await chooseTime(page, office, await morning())
  await goOn(page)
  const { number, key } = await finish(page)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'contrast'))
  for (const kept of [number, key]) await expect(page.getByText(kept)).toBeVisible()
  await expect(fact(page, '日時')).toContainText('10:00～10:15')
  await expect(page.getByRole('img', { name: /QRコード/ })).toBeVisible()
  await expect(page.getByText('交付通知書')).toBeVisible()
  await expectPaper(page)

  await page.goto(`/ja/reservations/${number.replaceAll('-', '')}`)
  await expect(page.getByText(number)).toBeVisible()
  await expectPaper(page)
  for (const address of ['/help', '/privacy', '/accessibility']) {
    await page.goto(`/ja${address}`)
    await expectPaper(page)
  }
})

/** Black on white, with nothing to press and no way through the site. */
async function expectPaper(page: Page): Promise<void> {
  for (const part of [page.getByRole('banner'), page.getByRole('contentinfo'), button(page, /./)])
    await expect(part.filter({ visible: true })).toHaveCount(0)
  const colours = await page.locator('body').evaluate((body) => {
    const { color, backgroundColor } = getComputedStyle(body)
    return { color, backgroundColor }
  })
  expect(colours).toEqual({ color: 'rgb(26, 26, 26)', backgroundColor: 'rgb(255, 255, 255)' })
  const links = await page
    .locator('.page-text a[href^="http"]')
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
    )
  for (const [address, printed] of links) expect(printed).toContain(address)
}

test('who wants no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of forEverybody) {
    await page.goto(`/ja${address}`)
    const moving = await page.locator('*').evaluateAll((all) =>
      all.flatMap((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const rests =
          /^0s(, 0s)*$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto'
        return rests ? [] : [element.outerHTML.slice(0, 90)]
      }),
    )
    expect(moving).toEqual([])
  }
})
