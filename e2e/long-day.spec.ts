import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { aCounter } from '#db/testing/factories.ts'
import { openCounter } from '#db/testing/opening.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'

test('the longest day is typed part by part, and comes back from the dry run', async ({
  page,
  office: _,
}) => {
  test.setTimeout(90_000)
  const id = `long-${randomUUID().slice(0, 6)}`
  await aCounter({ id, name: { ja: '終日の窓口' }, isPublic: false, position: 200 })
  const everyDay = { weekdays: [0, 1, 2, 3, 4, 5, 6], opensOnHolidays: true }
  await openCounter(id, { ...everyDay, opens: '00:00', closes: '24:00', slotMinutes: 5, lanes: 20 })
  // Not at the turn of the year, when offices are closed.
  const days = [5, 12].map((later) => addDays(dayOf(new Date()), later))
  const day = days.find((each) => each.slice(5) > '01-03' && each.slice(5) < '12-29') ?? ''
  await signIn(page, 'administrator')
  await page.goto(`/staff/settings/calendar/table?${new URLSearchParams({ counter: id, day })}`)
  await expectAccessible(page)
  await page.getByText('範囲にまとめて書き込む').click()
  await page.getByLabel('開始', { exact: true }).last().fill('3:50')
  await page.getByLabel('終了', { exact: true }).last().fill('12:00')
  await page.getByLabel('受付数', { exact: true }).fill('7')
  await page.getByRole('button', { name: '書き込む' }).click()
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('書き込みました。')
  await expect(page.getByLabel('03:50 受付数')).toHaveValue('7')
  await expect(page.getByLabel('04:00 受付数')).toHaveCount(0)
  await page.getByLabel('00:00 受付数').fill('70')
  await page.getByRole('button', { name: '20:00–24:00' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('数が大きすぎます。')
  await page.getByLabel('00:00 受付数').fill('1')
  await page.getByRole('button', { name: '20:00–24:00' }).click()
  await page.getByLabel('23:55 受付数').fill('0')
  await page.getByRole('button', { name: '確かめる', exact: true }).click()
  await expect(heading(page)).toHaveText('変更の前の確認')
  await page.getByRole('link', { name: '確定しないで戻る' }).click()
  await expect(page.getByLabel('00:00 受付数')).toHaveValue('1')
  await page.getByRole('button', { name: '08:00–12:00' }).click()
  await expect(page.getByLabel('11:55 受付数')).toHaveValue('7')
})
