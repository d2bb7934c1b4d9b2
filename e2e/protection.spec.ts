import { randomUUID } from 'node:crypto'
import { type Browser, expect, type Page } from '@playwright/test'
import { aRowOfSlots } from '#db/testing/factories.ts'
import { aLetterAbout } from '#db/testing/protected.ts'
import { anAccount } from '#db/testing/residents.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addMinutes, dayOf, instantOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test as base, freeMinute } from './own-counter.ts'
import { signIn, signInAs } from './staff-sign-in.ts'
import { button } from './visit-steps.ts'

let visitsMade = 0

/** Somebody with an account who comes to this worker's counter today, and whose mail is not written yet. */
const test = base.extend<{ guarded: Awaited<ReturnType<typeof guardedPerson>> }>({
  guarded: async ({ office }, use) => {
    visitsMade += 1
    await use(await guardedPerson(office, visitsMade))
  },
})

type Place = { counter: { id: string }; service: { id: string } }

async function guardedPerson({ counter, service }: Place, index: number) {
  const startsAt = addMinutes(instantOf(dayOf(new Date()), '18:00'), index * 15)
  const slots = await aRowOfSlots(1, { counterId: counter.id, startsAt: freeMinute(counter.id, startsAt) })
  const person = await anAccount({ email: `${randomUUID()}@example.org` })
  const own = { owns: slots, serviceIds: [service.id], residentId: person.id, email: person.email }
  const visit = await aBooking(own)
  return {
    resident: groupResidentNumber(person.number),
    number: groupReservationNumber(visit.number),
    list: `/staff?counter=${counter.id}`,
    csv: `/staff/bookings.csv?counter=${counter.id}`,
    letter: () =>
      aLetterAbout(
        visit,
        { residentId: person.id, recipient: person.email ?? '', createdAt: new Date() },
        service.id,
      ),
  }
}

/** A page of somebody else, with and without script as this project has it. */
async function pageOf(browser: Browser): Promise<Page> {
  return await (await browser.newContext({ javaScriptEnabled: hasScript() })).newPage()
}

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

/** Writes why, on the page that a link of the protection leads to, and does it. */
async function giveReason(page: Page, act: string, reason: string): Promise<void> {
  await page.getByRole('link', { name: act }).click()
  await expect(heading(page)).toContainText(act)
  await page.getByLabel('理由').fill(reason)
  await button(page, act).click()
}

test('who is protected is hidden until they are opened with a reason, and until two officers agree', async ({
  page,
  browser,
  guarded,
}) => {
  test.slow()
  const [first, second] = [await servedStaff('protection_officer'), await servedStaff('protection_officer')]
  const clerk = await pageOf(browser)
  await signIn(clerk, 'clerk')
  const line = row(clerk, guarded.number)
  await clerk.goto(guarded.list)
  await expect(line).toHaveCount(1)
  expect(await (await clerk.request.get(guarded.csv)).text()).toContain(guarded.number)

  // An officer registers; from here on a counter knows a number, and nothing else.
  await signInAs(page, first)
  await page.goto('/staff/protection')
  await expectAccessible(page)
  await page.getByRole('link', { name: '登録する' }).click()
  await page.getByLabel('住民ID・予約番号').fill(guarded.resident)
  await page.getByRole('radio', { name: 'DV' }).check()
  await page.getByRole('textbox', { name: '注意すること' }).fill('電話をかけない')
  await expectAccessible(page)
  await button(page, '登録する').click()
  await expect(heading(page)).toContainText(guarded.resident)
  await expectAccessible(page)
  const record = new URL(page.url()).pathname

  await clerk.goto(guarded.list)
  await expect(line).toHaveCount(0)
  const warned = clerk.getByRole('listitem').filter({ hasText: guarded.number })
  await expect(warned).toBeVisible()
  await expect(clerk.getByText('要確認', { exact: true })).toBeVisible()
  await clerk.getByRole('textbox', { name: '予約番号' }).fill(guarded.number)
  await button(clerk, '探す').click()
  await expect(line).toHaveCount(0)
  await expect(warned).toBeVisible()
  expect(clerk.url()).not.toContain(guarded.number)
  const csv = await (await clerk.request.get(guarded.csv)).text()
  expect(csv).not.toContain(guarded.number)
  expect(csv).not.toContain('要確認')
  expect((await clerk.request.get(record)).status()).toBe(404)
  await expectAccessible(clerk)

  // The counter calls; the officer is told, and opens the one person with a reason.
  await clerk.goto(guarded.list)
  await button(clerk, `担当を呼ぶ ${guarded.number}`).click()
  await expect(clerk.getByText('担当に知らせました。')).toBeVisible()
  await page.goto('/staff/protection')
  await expect(row(page, '窓口から呼ばれた').filter({ hasText: guarded.resident })).toBeVisible()
  await page.goto(guarded.list)
  await expect(row(page, guarded.number)).toHaveCount(0)
  await page.goto(record)
  await giveReason(page, '記録を開く', '本人が窓口に来たため')
  await expect(page.getByRole('status')).toContainText('開きました。')
  await page.goto(guarded.list)
  await expect(row(page, guarded.number)).toHaveCount(1)
  const taken = await (await page.request.get(guarded.csv)).text()
  expect(taken).not.toContain(guarded.number)
  expect(taken).toContain('要確認のため除外')
  await clerk.reload()
  await expect(line).toHaveCount(0)

  // The other officer hears of the opening, and opens nothing by it.
  const other = await pageOf(browser)
  await signInAs(other, second)
  await other.goto(guarded.list)
  await expect(row(other, guarded.number)).toHaveCount(0)
  await other.goto('/staff/protection')
  const opened = row(other, '記録を開いた').filter({ hasText: guarded.resident })
  await expect(opened).toContainText('本人が窓口に来たため')
  await opened.getByRole('button', { name: '確認した' }).click()
  await expect(opened).toHaveCount(0)

  // A mail waits until a second person lets it leave.
  await guarded.letter()
  await page.goto('/staff/protection/mail')
  const held = (of: Page) => row(of, guarded.resident)
  await expect(held(page)).toHaveCount(1)
  await expectAccessible(page)
  await held(page).getByRole('link', { name: '送ってよいと申し出る' }).click()
  await page.getByLabel('送ってよい理由').fill('本人に電話で確かめた')
  await button(page, '送ってよいと申し出る').click()
  await expect(held(page)).toContainText('もう一人が決めます。')
  await expect(held(page).getByRole('button')).toHaveCount(0)
  await other.goto('/staff/protection/mail')
  await expect(held(other)).toContainText('本人に電話で確かめた')
  await held(other).getByRole('button', { name: /^送る/ }).click()
  await expect(held(other)).toHaveCount(0)

  // Lifting: one asks, another allows it, and only then the first one lifts.
  await page.goto(record)
  await giveReason(page, '解除を申し出る', '本人が終了を申し出たため')
  await expect(button(page, '解除する')).toHaveCount(0)
  await clerk.goto(guarded.list)
  await expect(line).toHaveCount(0)
  await other.goto('/staff/approvals')
  await expectAccessible(other)
  const asked = row(other, '本人が終了を申し出たため').filter({ hasText: guarded.resident })
  await expect(asked).toHaveCount(1)
  await asked.getByRole('button', { name: /^承認する/ }).click()
  await expect(asked.getByRole('button', { name: /^承認する/ })).toHaveCount(0)
  await expect(asked.getByRole('button', { name: /^承認を取り消す/ })).toBeVisible()
  await clerk.reload()
  await expect(line).toHaveCount(0)
  await page.goto(record)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await button(page, '解除する').click()
  await expect(page).toHaveURL('/staff/protection?state=lifted')
  await expect(row(page, '解除済み').filter({ hasText: guarded.resident })).toHaveCount(1)
  await clerk.reload()
  await expect(line).toHaveCount(1)
  await expect(warned).toHaveCount(0)
  await clerk.context().close()
  await other.context().close()
})
