import { expect } from '@playwright/test'
import { expectAccessible, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { button, fact, goOn, showsTime, time } from './visit-steps.ts'

const LIST = '/staff/settings/services'

// The order of services is the whole city's, and a form is refused while somebody changes it.
test('a service is made with its times and papers, offered, and archived', async ({
  page,
  ownOffice: office,
  morning,
}) => {
  const id = `${office.service.id}-copy`
  const name = `${office.service.name}の写し`
  const says = (done: string) => expect(page.getByRole('status')).toContainText(done)
  await signIn(page, 'administrator')
  await page.goto(`${LIST}?q=${office.service.id}`)
  await page.getByRole('link', { name: office.service.name, exact: true }).click()
  await page.getByRole('link', { name: 'この用件を写して新しい用件を作る' }).click()
  await page.getByLabel('ID（英数字）').fill(id)
  await page.getByLabel(/^名前 \(日本語\)/).fill(name)
  await page.getByLabel('一人目の時間（分）').fill('２０')
  await page.getByLabel('二人目からの一人の時間（分）').fill('10')
  await page.getByLabel('一度に予約できる人数').fill('3')
  await page.getByLabel('公開する').check()
  await button(page, '用件を追加する').click()
  await says('追加しました。')
  await expectAccessible(page)

  await page.getByRole('link', { name: /^持ち物を決める/ }).click()
  await page.getByRole('link', { name: '持ち物を追加する' }).click()
  await page.getByLabel(/^持ち物 \(日本語\)/).fill('委任状')
  await page.getByLabel('代理人が来る').check()
  await page.getByLabel('何点か（1つ目）').first().fill('1')
  await page.getByRole('group', { name: 'どの一覧から（1つ目）' }).first().getByLabel(/^A/).check()
  await button(page, '保存する').click()
  await says('保存しました。')
  await button(page, '上へ 委任状').click()
  await says('順番を変えました。')
  await expectAccessible(page)
  const preview = page.getByRole('region', { name: '住民にはこう見えます' })
  await expect(preview.getByText('委任状')).toHaveCount(0)
  await preview.getByLabel('来る人').selectOption('代理人が来る')
  await preview.getByLabel('代理人が来る理由').selectOption({ index: 3 })
  await button(page, '表示する').click()
  await expect(preview.getByText('委任状')).toBeVisible()
  await expectAccessible(page)

  const { day } = await morning({ at: office.counter })
  await expect
    .poll(async () => (await page.request.get('/api/v1/services')).text(), { timeout: 20_000 })
    .toContain(id)
  await page.goto(`/ja/availability?service=${id}&persons=2&day=${day}`)
  await showsTime(page, '10:00')
  await time(page, '10:00').first().click()
  await goOn(page)
  await expect(fact(page, '日時')).toContainText('10:00～10:30')
  await expect(page.getByText('交付通知書')).toBeVisible()
  await expect(page.getByText('委任状')).toHaveCount(0)

  await page.goto(`${LIST}/${id}`)
  await button(page, '保管の影響を確かめる').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('これから来る予約はありません。')
  await expectAccessible(page)
  await button(page, 'この内容で保存する').click()
  await says('保管しました。')
  await page.getByText(/^保管したもの/).click()
  await page.getByRole('link', { name, exact: true }).click()
  await button(page, '一覧に戻す影響を確かめる').click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('すぐに住民の画面に戻り')
  await button(page, 'この内容で保存する').click()
  await says('一覧に戻しました。')
  await expect(heading(page)).toHaveText('用件')
})
