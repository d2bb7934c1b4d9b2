import { expect } from '@playwright/test'
import { expectAccessible, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { button, fact, finish, goOn, showsTime, time } from './visit-steps.ts'

const details = '窓口で必要なことを選ぶ'

test('a family comes for different services in one stay', async ({ page, office, morning }) => {
  const { day } = await morning({ count: 4 })
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:45')
  await button(page, '人によって用件がちがう').click()
  await expect(page.getByLabel('1人目の用件')).toHaveValue(office.service.id)
  await button(page, '1人ふやす').click()
  await expect(page.getByLabel('2人目の用件')).toBeVisible()
  await button(page, '1人ふやす').click()
  await expect(page.getByLabel('3人目の用件')).toBeVisible()
  await page.getByLabel('2人目の用件').selectOption(office.further.name)
  await button(page, '3人目を消す').click()
  await expect(page.getByLabel('2人目の用件')).toHaveValue(office.further.id)
  await expect(page.getByText(/2人が続けて手続きします。.*約30分/)).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${page.url()}&day=${day}`)
  await expect(time(page, '10:30').first()).toBeVisible()
  await expect(time(page, '10:45')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 3, name: office.annexe.name })).toHaveCount(0)
  await time(page, '10:30').click()
  await expect(heading(page)).toHaveText(details)
  await goOn(page)
  await expect(fact(page, '日時')).toContainText('10:30～11:00')
  await expect(fact(page, '用件')).toContainText(
    `${office.service.name}（1人） / ${office.further.name}（1人）`,
  )
  await finish(page)
})

test('services that no counter takes together are said to be booked apart', async ({ page, office }) => {
  await page.goto(
    `/ja/availability?service=${office.further.id}&service=${office.service.id}&service=card-pickup`,
  )
  await expect(page.getByRole('main').getByRole('alert')).toContainText('用件を分けて')
  await expectAccessible(page)
})

test('a child comes with a guardian, and both are told what to bring', async ({ page, office, morning }) => {
  const { day } = await morning({ count: 4 })
  await page.goto(`/ja/availability?service=${office.service.id}&persons=2&day=${day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').first().click()
  const child = page.getByRole('group', { name: `2人目：${office.service.name}` })
  await child.getByLabel('だれが来ますか').selectOption('本人が法定代理人といっしょに来る')
  await expectAccessible(page)
  await goOn(page)
  await expect(fact(page, '来る人')).toContainText('2人目 本人が法定代理人といっしょに来る')
  await expect(page.getByRole('heading', { name: `1人目：${office.service.name}` })).toBeVisible()
  const list = page.getByRole('heading', { name: `2人目：${office.service.name}（本人が法定代理人と` })
  await expect(list).toBeVisible()
  await expect(page.getByText('親の本人確認書類')).toHaveCount(1)
  await expectAccessible(page)
  await page.getByRole('link', { name: '内容を直す' }).click()
  await expect(child.getByLabel('だれが来ますか')).toHaveValue('with_guardian')
  await goOn(page)
  await finish(page)
  await expect(page.getByText('親の本人確認書類')).toHaveCount(1)
  await page.getByRole('link', { name: '予約の内容を見る' }).click()
  await expect(fact(page, '来る人')).toContainText('2人目 本人が法定代理人といっしょに来る')
})

test('an agent needs a reason, and work is none', async ({ page, office, morning }) => {
  const { day } = await morning()
  await page.goto(`/ja/availability?service=${office.service.id}&day=${day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').first().click()
  const reason = page.getByLabel('本人が来られない理由')
  if (hasScript()) await expect(reason).toBeHidden()
  await page.getByLabel('だれが来ますか').selectOption('代理人が来る')
  await expect(reason).toBeVisible()
  await expect(reason).toHaveAccessibleDescription(/仕事、学校、旅行/)
  await button(page, '確認へ進む').click()

  const summary = page.getByRole('alert').filter({ hasText: '入力を確かめてください' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('だれが来ますか')).toHaveValue('agent')
  await expectAccessible(page)
  await summary.getByRole('link').click()
  await expect(reason).toBeFocused()
  await reason.selectOption('長く入院している')
  await goOn(page)
  await expect(fact(page, '来る人')).toContainText('代理人が来る')
  await expect(fact(page, '来る人')).toContainText('長く入院している')
  await expect(page.getByText('診断書')).toBeVisible()
  await finish(page)
})
