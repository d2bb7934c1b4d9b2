import type { Page } from '@playwright/test'
import { readPdf } from '#db/testing/pdf-text.ts'

/** Presses the button that answers a PDF; what the PDF says. */
export async function letterBy(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return readPdf(Buffer.concat(chunks))
}
