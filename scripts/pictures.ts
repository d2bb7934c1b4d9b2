import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { runCommand } from './command.ts'
import { root } from './environment.ts'
import { requireChromium } from './find-chromium.ts'

const folder = path.join(root, 'docs/pictures')
const [, , address = 'http://localhost:3000', loginId = '', password = ''] = process.argv

// npm run pictures -- [address] [staff ID] [password]: the pictures of the README, taken from a running demo as its
// administrator sees it. Nothing of the city is changed but for one booking: a dry run is looked at and left.
await runCommand(async () => {
  mkdirSync(folder, { recursive: true })
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: requireChromium(), args })
  await resident(browser)
  await staff(browser)
  await browser.close()
})

async function resident(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1120, height: 900 }, locale: 'ja-JP' })
  await page.goto(`${address}/ja/availability`)
  await picture(page, 'availability-ja')
  await bookInEnglish(browser)
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 } })
  await phone.context().addCookies([{ name: 'theme', value: 'contrast', url: address }])
  await phone.goto(`${address}/ja-easy/availability`)
  await picture(phone, 'availability-ja-easy-contrast')
}

async function bookInEnglish(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 768, height: 1000 }, locale: 'en-US' })
  await page.goto(`${address}/en`)
  await page.getByRole('link', { name: /earliest free/i }).click()
  await page.getByRole('button', { name: /:\d\d/ }).first().click()
  await page.getByRole('button', { name: 'Go on and check' }).click()
  await page.getByRole('button', { name: 'Book this time' }).click()
  await page.getByRole('button', { name: 'Copy the access key' }).waitFor()
  await picture(page, 'done-en')
}

async function staff(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(`${address}/staff/sign-in`)
  await page.locator('input[name=loginId]').fill(loginId)
  await page.locator('input[type=password]').fill(password)
  await page.locator('main button[type=submit]').click()
  await page.getByRole('table').waitFor()
  await picture(page, 'staff-today')
  await counterDay(page)
  await settings(page)
}

async function counterDay(page: Page): Promise<void> {
  await page.locator('main a[href^="/staff/reservations/"]').first().click()
  await page.locator('main a[href*="/persons/"]').first().click()
  await page.waitForURL(/persons/)
  await picture(page, 'staff-steps')
  await page.goto(`${address}/staff/reports/bookings`)
  await picture(page, 'staff-report')
  await page.goto(`${address}/staff/audit/seals`)
  await picture(page, 'staff-seals')
}

async function settings(page: Page): Promise<void> {
  const open = (name: string) => page.goto(`${address}/staff/settings/${name}`)
  await open('services/card-pickup/papers?attendance=agent&reason=hospital')
  await page.locator('#preview').evaluate((preview) => preview.scrollIntoView())
  await picture(page, 'settings-papers')
  await open('counters/station-annex')
  await page.getByRole('button', { name: '保管の影響を確かめる' }).click()
  await page.waitForURL(/check/)
  await picture(page, 'settings-dry-run')
  await open(`words?${new URLSearchParams({ q: '持ち物', language: 'vi' })}`)
  await picture(page, 'settings-words')
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
