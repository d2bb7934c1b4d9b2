import { expect, type Page } from '@playwright/test'
import { aBooking } from '#db/testing/served-visits.ts'
import { test as base } from './own-counter.ts'
import { button } from './visit-steps.ts'

/** A visit whose people stand at the counter, each for one of these services; the office's own where none is named. */
export const test = base.extend<{ arrived: (...serviceIds: string[]) => Promise<string> }>({
  arrived: async ({ office, morning }, use) => {
    await use(async (...serviceIds) => {
      const { slots } = await morning({ count: 1 })
      const visit = await aBooking({
        owns: slots,
        serviceIds: serviceIds.length > 0 ? serviceIds : [office.service.id],
        status: 'arrived',
        arrivedAt: new Date(),
      })
      return visit.number
    })
  },
})

export const personPath = (number: string, position: number) =>
  `/staff/reservations/${number}/persons/${position}`

export const steps = ['予約確認', '書類確認', 'カード交付', '暗証番号設定', '注意事項説明']

export const submit = (page: Page, step: string) => button(page, `「${step}」を終える`)

/** Ticks all that the step asks for, and ends it. */
export async function finishStep(page: Page, step: string): Promise<void> {
  const item = page.getByRole('listitem').filter({ has: submit(page, step) })
  // The button stands behind the ticks: once it is there, all of them are.
  await expect(submit(page, step)).toBeVisible()
  for (const box of await item.getByRole('checkbox').all()) await box.check()
  await submit(page, step).click()
  await expect(submit(page, step)).toHaveCount(0)
}

export const record = (page: Page) => page.getByRole('region', { name: '記録' }).getByRole('listitem')

const opened = (page: Page, name: string) => page.getByRole('group').filter({ hasText: name })

/** Opens what is folded away, and presses the button in it. */
export async function pressFolded(page: Page, summary: string, name: string): Promise<void> {
  await page.getByText(summary, { exact: true }).click()
  await opened(page, summary).getByRole('button', { name }).click()
}
