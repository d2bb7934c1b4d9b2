import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { button } from './visit-steps.ts'

/** Has the list or report that the page shows made into a file. */
export async function take(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('radio', { name: format }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'ファイルを作る').click(),
  ])
  return readFile(await download.path())
}

/** The same as rows of cells, the headings first, as a spreadsheet reads them. */
export async function takeRows(page: Page): Promise<string[][]> {
  return parse(await take(page, 'CSV（UTF-8）'), { bom: true, relax_column_count: true })
}

/** How every PDF begins. */
export const beginningOf = (file: Buffer): string => file.subarray(0, 5).toString()
