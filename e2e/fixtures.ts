import { test as base, expect, type Page } from '@playwright/test'
import { findFaults } from './axe.ts'
import { beginOnOneDay, LONGEST_WAIT } from './one-day.ts'

/**
 * Every journey starts from here: it begins and ends on one day, and an error in the browser, on any page, fails the
 * test it happens in.
 */
export const test = base.extend<{ oneDay: undefined }>({
  oneDay: [
    async ({ playwright: _ }, use) => {
      await beginOnOneDay()
      await use(undefined)
    },
    { auto: true, timeout: LONGEST_WAIT },
  ],
  page: async ({ page }, use) => {
    page.on('pageerror', (error) => expect.soft(error.message).toBe('no error in the browser'))
    page.on('console', (message) => {
      // That the page itself was not found is for the test to expect by its status.
      const isItself = message.location().url === page.url()
      if (message.type() === 'error' && !isItself) expect.soft(message.text()).toBe('no error in the console')
    })
    await use(page)
  },
})

/** Whether pages run their script in this project. */
export const hasScript = (): boolean => test.info().project.name !== 'no-js'

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/**
 * No fault that axe can find, in the colours of each theme. It needs script, so only where pages run theirs.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!hasScript()) return
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const theme of ['standard', 'contrast']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    const { faults, met } = await findFaults(page)
    test.info().annotations.push({ type: 'axe', description: met.join(' ') })
    expect(faults, `in the theme ${theme}`).toEqual([])
  }
}

/** Nothing sticks out to the side, with the text as it is and with the largest. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.locator('html').evaluate((html) => {
    const chosen = html.getAttribute('data-text-size')
    const measured = [chosen, 'largest'].map((size) => {
      if (size !== null) html.setAttribute('data-text-size', size)
      return { size, scrollWidth: html.scrollWidth, clientWidth: html.clientWidth }
    })
    if (chosen === null) html.removeAttribute('data-text-size')
    else html.setAttribute('data-text-size', chosen)
    return measured
  })
  for (const { size, scrollWidth, clientWidth } of widths)
    expect(scrollWidth, `with the text size ${size}`).toBeLessThanOrEqual(clientWidth)
}
