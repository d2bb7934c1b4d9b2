import { expect, type Locator, type Page } from '@playwright/test'

/** The steps of somebody who has no mouse. */

/** Goes on by the tabulator until something has the focus, which must be seen: with its ring, and nothing over it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press('Tab')
    if (!(await hasFocus(target))) continue
    await expect(target).toBeInViewport()
    expect(await target.evaluate(isRinged)).toBe(true)
    return
  }
  await expect(target).toBeFocused()
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

const isRinged = (element: Element): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect()
  const above = document.elementFromPoint(x + width / 2, y + height / 2)
  return getComputedStyle(element).outlineStyle === 'solid' && above !== null && element.contains(above)
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** What stood in a line is marked on coming to it, so typing replaces it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}

/** Ticks a box, or the one radio button that the tabulator comes to. */
export async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Space')
  await expect(target).toBeChecked()
}

/** Goes down a list of choices, as far as the one that is wished for. */
export async function choose(page: Page, target: Locator, wish: string): Promise<void> {
  await tabTo(page, target)
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    expect(await target.locator('option:checked').textContent()).toBe(wish)
  }).toPass({ intervals: [0], timeout: 5000 })
}
