import { expect } from '@playwright/test'
import { heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button, chooseTime, fact, finish, goOn } from './visit-steps.ts'

test('what the city asks at booking is answered, corrected, and shown again', async ({
  page,
  office,
  morning,
}) => {
  await chooseTime(page, office, await morning())
  await page.getByLabel('バス・電車').check()
  await page.getByLabel('駐車場に止める車の台数').fill('many')
  await page.getByLabel('メールアドレス').fill('hibari@')
  await button(page, '確認へ進む').click()
  const summary = page.getByRole('alert').filter({ hasText: '2か所、入力を確かめてください' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('バス・電車')).toBeChecked()
  await expect(page.getByLabel('駐車場に止める車の台数')).toHaveValue('many')

  await page.getByLabel('駐車場に止める車の台数').fill('２')
  await page.getByLabel('メールアドレス').fill('')
  await goOn(page)
  await expect(fact(page, '来庁の方法')).toHaveText('バス・電車')
  await expect(fact(page, '駐車場に止める車の台数')).toHaveText('2')
  await page.getByRole('link', { name: '内容を直す' }).click()
  await expect(page.getByLabel('駐車場に止める車の台数')).toHaveValue('2')
  await goOn(page)
  await finish(page)
  await page.getByRole('link', { name: '予約の内容を見る' }).click()
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(fact(page, '来庁の方法')).toHaveText('バス・電車')
})

test('a wrong address does not move the button away from who is pressing it', async ({
  page,
  office,
  morning,
}) => {
  await chooseTime(page, office, await morning())
  await page.getByLabel('メールアドレス').fill('hibari@')
  const goingOn = button(page, '確認へ進む')
  await goingOn.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await goingOn.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width / 2, y + height - 2)
  await page.mouse.down()
  await expect(page.getByLabel('メールアドレス')).not.toBeFocused()
  await page.mouse.up()
  await expect(page.getByRole('alert').filter({ hasText: '入力を確かめてください' })).toBeVisible()
})

test('a mistake is said at its field when it is left, and nothing is sent before it is mended', {
  tag: '@script',
}, async ({ page, office, morning }) => {
  await chooseTime(page, office, await morning())
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  const cars = page.getByLabel('駐車場に止める車の台数')
  const mail = page.getByLabel('メールアドレス')
  const summary = page.getByRole('alert').filter({ hasText: '入力を確かめてください' })
  await cars.fill('many')
  await cars.press('Tab')
  // The hint speaks of numbers as well: only this tells that the check has come and found it.
  await expect(cars).toHaveAttribute('aria-invalid', 'true')
  await expect(summary).toBeHidden()
  await mail.fill('hibari@')
  await button(page, '確認へ進む').click()
  await expect(summary).toBeFocused()
  await expect(summary).toContainText('2か所')
  await cars.fill('2')
  await cars.press('Tab')
  await expect(summary).toContainText('1か所')
  expect(sent).toEqual([])
  await mail.fill('hibari@example.jp')
  await goOn(page)
})
