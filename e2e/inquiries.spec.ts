import { expect } from '@playwright/test'
import { servedStaff } from '#db/testing/served-staff.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, dayOf } from '#lib/time.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript } from './fixtures.ts'
import { field, find, row, saved, test, write } from './inquiry-steps.ts'
import { signInAs } from './staff-sign-in.ts'
import { button, fact } from './visit-steps.ts'

test('an inquiry is written while a caller talks, linked, assigned, overdue and closed', async ({
  page,
  caller: { mark, resident, visit },
}) => {
  test.slow()
  await signInAs(page, await servedStaff('call_centre'))
  await page.goto('/staff/inquiries/new')
  await expectAccessible(page)
  await field(page, '内容').fill(`${mark} 受け取りに家族が行けるか。番号は1234 5678 9018とのこと。`)
  await page.getByRole('checkbox', { name: '持ち物' }).check()
  await page.getByLabel('住民ID', { exact: true }).fill(mark)
  await page.getByLabel('予約番号').fill(visit)
  await page.getByLabel('いつまでに').fill(addDays(dayOf(new Date()), -1))

  // A 個人番号 is refused, and taken out of what stays; a template fills in the answer and saves nothing.
  await button(page, '保存する').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('個人番号（マイナンバー）か住民票コードと思われる数字があります。')
  await expect(field(page, '内容')).toHaveValue(`${mark} 受け取りに家族が行けるか。番号は＊＊＊とのこと。`)
  await button(page, '持ち物').click()
  // Who types on while the caller talks loses nothing.
  if (hasScript()) await page.getByRole('checkbox', { name: 'カードの受け取り' }).check()
  await expect(field(page, '回答')).toHaveValue(/交付通知書、本人確認書類/)
  await expect(field(page, '内容')).toHaveValue(`${mark} 受け取りに家族が行けるか。番号は＊＊＊とのこと。`)
  await expect(page.getByRole('checkbox', { name: '持ち物' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'カードの受け取り' })).toBeChecked({ checked: hasScript() })
  await field(page, '内容').fill(`${mark} ｶｰﾄﾞの受け取りに家族が行けるか。`)
  // Who is named by anything but the ID is said first.
  await button(page, '保存する').click()
  await expect(alert).toContainText(`${mark}さん（住民ID ${groupResidentNumber(resident)}）です。`)
  await button(page, 'この内容で保存する').click()
  await saved(page, 'written', '問合せを書きました。')
  await expect(fact(page, '問合せた人')).toContainText(groupResidentNumber(resident))
  await expect(page.getByRole('link', { name: new RegExp(groupReservationNumber(visit)) })).toBeVisible()
  await expectAccessible(page)
  const path = new URL(page.url()).pathname
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)

  // Found in another spelling, among what is late; by the other link from the visit.
  await find(page, 'overdue', `${mark.replace('合言葉', '合言葉 ')} カード`)
  await expect(row(page, mark)).toContainText('期限切れ')
  await page.goto(`/staff/reservations/${visit}`)
  await expect(page.getByRole('link', { name: path.split('/').at(-1) ?? '', exact: true })).toBeVisible()

  await page.goto(path)
  await page.getByRole('radio', { name: '完了' }).check()
  await button(page, '変更を保存する').click()
  await saved(page, 'changed', '変更を保存しました。')
  await expect(page.getByText('状態：未対応 → 完了', { exact: true })).toBeVisible()
  await find(page, 'pending', mark)
  await expect(page.getByText('この条件に合う問合せはありません。')).toBeVisible()
  await find(page, 'all', mark)
  await expect(row(page, mark)).toContainText('完了')
  await page.goto(path)
  await button(page, '最後の変更を元に戻す').click()
  await saved(page, 'undone', '最後の変更を元に戻しました。')
  await find(page, 'pending', mark)
  await expect(row(page, mark)).toContainText('未対応')
})

test('of two who write on one inquiry, the second is told and nothing is lost', async ({
  page,
  browser,
  caller: { mark },
}) => {
  test.slow()
  const first = await servedStaff('call_centre')
  await signInAs(page, await servedStaff('clerk'))
  const path = await write(page, `${mark} 開いている時間`, '名乗らない')
  const other = await (await browser.newContext({ javaScriptEnabled: hasScript() })).newPage()
  await signInAs(other, first)
  await other.goto(path)
  await field(other, '回答').fill(`${mark} 8時半からと伝えた`)
  await button(other, '変更を保存する').click()
  await saved(other, 'changed', '変更を保存しました。')

  await field(page, '回答').fill(`${mark} 9時からと伝えた`)
  await button(page, '変更を保存する').click()
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('あなたの変更は、まだ保存していません。')
  await expect(alert).toContainText(`回答：– → ${mark} 8時半からと伝えた`)
  await expect(field(page, '回答')).toHaveValue(`${mark} 9時からと伝えた`)
  await expectAccessible(page)
  await other.reload()
  await expect(field(other, '回答')).toHaveValue(`${mark} 8時半からと伝えた`)
  await other.context().close()

  // Who was told has seen the other answer, and writes both.
  await field(page, '回答').fill(`${mark} 8時半から、土曜日は9時からと伝えた`)
  await button(page, '変更を保存する').click()
  await saved(page, 'changed', '変更を保存しました。')
  await expect(
    page.getByText(`回答：${mark} 8時半からと伝えた → ${mark} 8時半から、土曜日は9時からと伝えた`, {
      exact: true,
    }),
  ).toBeVisible()
})
