import { expect } from '@playwright/test'
import { lapseHolds, ownersOf } from '#db/testing/served-places.ts'
import { heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import {
  bookVisit,
  button,
  chooseTime,
  comesAlive,
  fact,
  finish,
  goOn,
  keptOf,
  showsTime,
  time,
} from './visit-steps.ts'

test('a visit is booked without an account, from the free times to the calendar file', async ({
  page,
  office,
  morning,
}) => {
  const { day, slots } = await morning()
  await page.goto('/ja')
  await page.goto(`/ja/availability?service=${office.service.id}&persons=2&day=${day}`)
  await showsTime(page, '10:15')
  await time(page, '10:15').click()

  await expect(heading(page)).toHaveText('窓口で必要なことを選ぶ')
  await expect(page.getByRole('list', { name: '予約の手順' }).locator('[aria-current=step]')).toHaveText(
    '必要なことを選ぶ',
  )
  await expect(page.getByText(/この枠は\d+:\d\dまで/)).toBeVisible()
  await page.getByLabel('メールアドレス').fill('hibari@example.jp')
  await page.getByLabel('窓口とメールの言語').selectOption('English')
  await page.getByLabel('車いすで行く').check()
  await goOn(page)

  await expect(fact(page, '日時')).toContainText('10:15～10:45')
  await expect(fact(page, '窓口')).toHaveText(office.counter.name)
  await expect(fact(page, '人数')).toHaveText('2人')
  await expect(fact(page, 'メールアドレス')).toHaveText('hibari@example.jp')
  await expect(fact(page, '窓口とメールの言語')).toHaveText('English')
  await expect(fact(page, '窓口で必要なこと')).toHaveText('車いすで行く')
  const kept = await finish(page)

  await expect(page.getByRole('img', { name: /QRコード/ })).toBeVisible()
  await expect(page.getByText('交付通知書')).toBeVisible()
  await expect(fact(page, '住所')).toHaveText('中央一丁目1番1号')
  expect(await ownersOf(slots)).toHaveLength(1)
  const files = { 'カレンダーに入れる（.ics）': 'text/calendar', '予約票を開く（PDF）': 'application/pdf' }
  for (const [name, type] of Object.entries(files)) {
    const file = await page.request.get((await page.getByRole('link', { name }).getAttribute('href')) ?? '')
    expect(file.headers()['content-type']).toContain(type)
  }

  await page.getByRole('link', { name: '予約の内容を見る' }).click()
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(page.getByText(kept.number)).toBeVisible()
  await expect(page.getByText(kept.key)).toHaveCount(0)
})

test('reloading and going back books once', async ({ page, office, morning }) => {
  const times = await morning()
  await chooseTime(page, office, times)
  await page.reload()
  await goOn(page)
  await page.reload()
  const kept = await finish(page)
  await page.reload()
  expect(await keptOf(page)).toEqual(kept)

  await page.goBack()
  // The browser may still show the check page, whose button then leads to the same reservation.
  const again = button(page, 'この内容で予約する')
  if (await again.isVisible()) await again.click()
  await expect(heading(page)).toHaveText('予約が完了しました')
  expect(await keptOf(page)).toEqual(kept)
  await page.goto('/ja/reservations/new')
  expect(await keptOf(page)).toEqual(kept)
  expect(await ownersOf(times.slots)).toHaveLength(1)
})

test('what was typed stays when something is wrong, and the summary leads to the field', async ({
  page,
  office,
  morning,
}) => {
  await chooseTime(page, office, await morning())
  await page.getByLabel('メールアドレス').fill('hibari@')
  await page.getByLabel('窓口とメールの言語').selectOption('English')
  await page.getByLabel('手話通訳が必要').check()
  await button(page, '確認へ進む').click()

  const summary = page.getByRole('alert').filter({ hasText: '入力を確かめてください' })
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hibari@')
  await expect(page.getByLabel('メールアドレス')).toHaveAccessibleDescription(/メールアドレスの形/)
  await expect(page.getByLabel('窓口とメールの言語')).toHaveValue('en')
  await expect(page.getByLabel('手話通訳が必要')).toBeChecked()
  await summary.getByRole('link').click()
  await expect(page.getByLabel('メールアドレス')).toBeFocused()

  await page.getByLabel('メールアドレス').fill('hibari@example.jp')
  await goOn(page)
  await expect(fact(page, '窓口で必要なこと')).toHaveText('手話通訳が必要')
  await page.getByRole('link', { name: '内容を直す' }).click()
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hibari@example.jp')
  await expect(page.getByLabel('手話通訳が必要')).toBeChecked()
})

test('a place that fills up meanwhile is replaced by the nearest free one, and nothing typed is lost', async ({
  page,
  browser,
  office,
  morning,
}) => {
  const times = await morning({ lanes: 1 })
  await chooseTime(page, office, times)
  await page.getByLabel('メールアドレス').fill('slow@example.jp')
  await page.getByLabel('筆談で話したい').check()
  await goOn(page)

  await lapseHolds(times.slots)
  const faster = await browser.newContext()
  await bookVisit(await faster.newPage(), office, times)
  await faster.close()

  await button(page, 'この内容で予約する').click()
  const refusal = page.getByRole('alert').filter({ hasText: '予約できませんでした' })
  await expect(refusal).toContainText('ちょうど満員になりました')
  await expect(button(page, 'この内容で予約する')).toHaveCount(0)
  await button(page, new RegExp(`月${Number(times.day.slice(8))}日.* 10:15`)).click()

  await expect(fact(page, '日時')).toContainText('10:15')
  await expect(fact(page, 'メールアドレス')).toHaveText('slow@example.jp')
  await expect(fact(page, '窓口で必要なこと')).toHaveText('筆談で話したい')
  await finish(page)
  expect(await ownersOf(times.slots)).toHaveLength(2)
})

test('a hold that is over still books while the place is free', async ({ page, office, morning }) => {
  const times = await morning()
  await chooseTime(page, office, times)
  await goOn(page)
  await lapseHolds(times.slots)
  await page.reload()
  await expect(page.getByText('取り置きの時間が過ぎました')).toBeVisible()
  await finish(page)
  expect(await ownersOf(times.slots)).toHaveLength(1)
})

test('a hold is made longer once, with what was typed so far', async ({ page, office, morning }) => {
  await chooseTime(page, office, await morning())
  await page.getByLabel('メールアドレス').fill('hibari@')
  await page.getByLabel('ベビーカーで行く').check()
  await button(page, '取り置きを10分延長する').click()
  await expect(page.getByText('取り置きを延長しました')).toBeVisible()
  await expect(page.getByLabel('メールアドレス')).toHaveValue('hibari@')
  await expect(page.getByLabel('ベビーカーで行く')).toBeChecked()
  await expect(button(page, '取り置きを10分延長する')).toHaveCount(0)
  await page.getByLabel('メールアドレス').fill('hibari@example.jp')
  await goOn(page)
  await expect(fact(page, '窓口で必要なこと')).toHaveText('ベビーカーで行く')
  await finish(page)
})

test('two minutes before the end a dialog offers more time', { tag: '@script' }, async ({
  page,
  office,
  morning,
}) => {
  const times = await morning()
  await page.clock.install()
  await chooseTime(page, office, times)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toHaveCount(0)
  await page.getByLabel('ベビーカーで行く').check()
  await comesAlive(page)
  await page.clock.fastForward('08:10')
  await expect(dialog).toContainText('まもなく取り置きが終わります')
  await dialog.getByRole('button', { name: '取り置きを10分延長する' }).click()
  await expect(page.getByText('取り置きを延長しました')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByLabel('ベビーカーで行く')).toBeChecked()
})

test('without a held place the steps lead to the free times', async ({ page }) => {
  for (const step of ['', '/confirm']) {
    await page.goto(`/ja/reservations/new${step}`)
    await expect(heading(page)).toHaveText('取り置きしている枠がありません')
    const freeTimes = page.getByRole('main').getByRole('link', { name: '空き状況・予約' })
    await expect(freeTimes).toHaveAttribute('href', '/ja/availability')
  }
})

test('a computer that others use forgets number and key, and the reservation stays', async ({
  page,
  office,
  morning,
}) => {
  const times = await morning()
  const { key, number } = await bookVisit(page, office, times)
  await button(page, 'この端末から消して終わる').click()
  await expect(heading(page)).toHaveText('アクセスキーはもう表示されません')
  await page.goBack()
  await expect(page.getByText(key)).toHaveCount(0)
  await page.goto(`/ja/reservations/${number.replaceAll('-', '')}`)
  await expect(page).toHaveURL('/ja/reservations/lookup')
  expect(await ownersOf(times.slots)).toHaveLength(1)
})
