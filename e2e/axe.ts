import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** What axe finds on a page as it stands: its faults, each with where it is, and the tags of all rules it met. */
export async function findFaults(page: Page): Promise<{ faults: string[]; met: string[] }> {
  // Brought once a page: reading the source takes longer than the search itself. Pages hold no frames to look into.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(async () => {
    const tool = (window as unknown as { axe: typeof axe }).axe
    const found = await tool.run({ resultTypes: ['violations'] })
    return {
      violations: found.violations.map(({ id, nodes }) => ({
        id,
        places: nodes.map(({ target }) => target),
      })),
      passes: found.passes.map(({ tags }) => tags),
    }
  })
  // On the way from page to page one title goes a moment before the next one comes: that it comes is asked for here.
  await expect(page).toHaveTitle(/./)
  const faults = violations
    .filter(({ id }) => id !== 'document-title')
    .map(({ id, places }) => `${id}: ${places.join(', ')}`)
  return { faults, met: [...new Set(passes.flat())] }
}
