import { expect } from '@playwright/test'
import { finishStep, personPath, pressFolded, record, steps, submit, test } from './counter-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { signIn } from './staff-sign-in.ts'
import { button, fact } from './visit-steps.ts'

test('one person goes through all steps, is let go, and called back', async ({ page, arrived }) => {
  // Five steps with all their ticks, on a machine that is busy.
  test.setTimeout(90_000)
  const number = await arrived('card-pickup')
  await signIn(page, 'clerk')
  await page.goto(personPath(number, 1))
  await submit(page, '予約確認').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('まだ印のない項目があります')
  await finishStep(page, '予約確認')
  await page.getByText('本人確認書類に数えるもの').click()
  await expect(page.getByText('運転免許証')).toBeVisible()
  for (const step of steps.slice(1)) await finishStep(page, step)
  await expectAccessible(page)

  await page.getByLabel('対応内容').selectOption('カードを交付した')
  await page.getByLabel('住基カードの回収').selectOption('回収した')
  await button(page, '1人目の対応を終える').click()
  await expect(page.getByText('全員の対応が終わりました。')).toBeVisible()
  await expect(fact(page, '対応内容')).toHaveText('カードを交付した')
  await expect(fact(page, '住基カードの回収')).toHaveText('回収した')

  await pressFolded(page, '終えた対応を元に戻す', '元に戻す')
  await expect(record(page).first()).toContainText('終えた対応を元に戻した')
  await pressFolded(page, '直前の手順を元に戻す', '元に戻す')
  await expect(record(page).first()).toContainText('「注意事項説明」を元に戻した')
  // A second tap at the same place takes nothing more back.
  await expect(button(page, '元に戻す')).toBeHidden()
  await expect(record(page)).toHaveCount(steps.length + 3)
  await expect(submit(page, '注意事項説明')).toBeVisible()
})

test('of a family one is served after the other, and nobody by mistake', async ({
  page,
  office,
  arrived,
}) => {
  test.setTimeout(90_000)
  const number = await arrived(office.service.id, office.service.id)
  await signIn(page, 'clerk')
  await page.goto(personPath(number, 1))
  await expect(heading(page)).toContainText('2人中 1人目')
  await finishStep(page, '予約確認')
  await page.getByText('ほかの人に移る').click()
  await expect(page.getByText('1人目の対応はまだ終わっていません')).toBeVisible()
  await page.getByRole('link', { name: /^2人目/ }).click()
  await expect(heading(page)).toContainText('2人中 2人目')
  await expect(submit(page, '予約確認')).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.setViewportSize({ width: 768, height: 1024 })

  await page.goto(personPath(number, 1))
  await page.getByText('途中で終える（再来庁など）').click()
  await page.getByLabel('対応内容').selectOption('再来庁をお願いした')
  await page.getByLabel('再来庁の理由').selectOption('書類が足りない')
  await button(page, '1人目の対応を終える').click()
  await expect(page.getByRole('link', { name: '次の来庁を予約する' })).toHaveAttribute(
    'href',
    new RegExp(`service=${office.service.id}`),
  )
  await page.getByRole('link', { name: /^2人目/ }).click()
  for (const step of ['予約確認', '書類確認', '手続']) await finishStep(page, step)
  await page.getByLabel('対応内容').selectOption('手続をした')
  await button(page, '2人目の対応を終える').click()
  await expect(page.getByText('全員の対応が終わりました。')).toBeVisible()
  await page.goto(`/staff/reservations/${number}`)
  await expect(fact(page, '状態')).toContainText('手続済み')
})

test('of two clerks at one step one wins, and the other reads what happened', async ({
  page,
  browser,
  baseURL,
  arrived,
}) => {
  const number = await arrived()
  await signIn(page, 'clerk')
  const further = await browser.newContext({ baseURL })
  const other = await further.newPage()
  await other.goto('/staff/sign-in')
  await signIn(other, 'administrator')
  await other.goto(personPath(number, 1))
  await expect(submit(other, '予約確認')).toBeVisible()

  await page.goto(personPath(number, 1))
  await finishStep(page, '予約確認')
  await page.goto(`/staff/reservations/${number}`)
  await expect(fact(page, '状態')).toContainText(/対応中\s*担当：佐々木 健/)

  const item = other.getByRole('listitem').filter({ has: submit(other, '予約確認') })
  for (const box of await item.getByRole('checkbox').all()) await box.check()
  await submit(other, '予約確認').click()
  await expect(other.getByRole('main').getByRole('alert')).toContainText('先に別の操作で進んでいました')
  await expect(other.getByText('済み（佐々木 健')).toBeVisible()
  await finishStep(other, '書類確認')
  await expect(other.getByRole('main').getByRole('alert')).toHaveCount(0)
  await further.close()
})
