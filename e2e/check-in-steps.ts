import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber } from '#lib/numbers.ts'
import { addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { hasScript } from './fixtures.ts'
import type { Office } from './own-counter.ts'
import { signInAs } from './staff-sign-in.ts'

/** What others do comes by itself; a page without a word from the server asks every fifteen seconds. */
export const SOON = { timeout: 40_000 }

export const today = () => dayOf(new Date())
export const box = (page: Page) => page.locator('input[name=q]')

let visitsMade = 0

/** A visit at the first counter of an office, at a time of a day that no other has. */
export const visitOn = async (office: Office, day: string, values = {}) =>
  aBooking({
    owns: await aRowOfSlots(1, {
      counterId: office.counter.id,
      startsAt: addMinutes(instantOf(day, '08:00'), 15 * visitsMade++),
    }),
    serviceIds: [office.service.id],
    ...values,
  })

export const openDay = (page: Page, counterId: string) => page.goto(`/staff?counter=${counterId}&view=list`)

/** Looks for what somebody says or shows, as one who types or a scanner does. */
export async function lookFor(page: Page, typed: string): Promise<Locator> {
  await box(page).fill(typed)
  await box(page).press('Enter')
  await expect(page.getByRole('link', { name: 'すべて表示' })).toBeVisible()
  return page.getByRole('status')
}

/** Types as a scanner does: all keys in one go, to whatever has the focus. */
export const scan = (page: Page, code: string) =>
  page.evaluate(
    (keys) => {
      for (const key of keys) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
        document.activeElement?.dispatchEvent(event)
      }
    },
    [...code, 'Enter'],
  )

export const rowOf = (page: Page, number: string) =>
  page.getByRole('row').filter({ hasText: groupReservationNumber(number) })

/** A colleague at another tablet. */
export async function colleagueAt(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: hasScript() })
  const page = await context.newPage()
  await page.goto('/staff/sign-in')
  await signInAs(page, { loginId: 'kakaricho', password: 'hibari-kakaricho' })
  return page
}
