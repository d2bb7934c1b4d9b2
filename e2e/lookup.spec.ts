import { expect } from '@playwright/test'
import { groupAccessKey } from '#lib/numbers.ts'
import { expectAccessible, expectNoSidewaysScroll, hasScript, heading } from './fixtures.ts'
import { test } from './own-counter.ts'
import { manyLocales } from './resident-pages.ts'
import { button, lookUp } from './visit-steps.ts'

test('number and key open a reservation, however they are typed', async ({ page, booked }) => {
  const { number, accessKey } = await booked()
  const fullWidth = (text: string) =>
    text.replace(/[0-9]/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '')
  await lookUp(page, {
    number: ` ${fullWidth(number.slice(0, 3))}ー${number.slice(3)} `,
    key: groupAccessKey(accessKey).replaceAll('-', ' ').toLowerCase(),
  })
  await expect(heading(page)).toHaveText('予約の内容')
  await expect(page).toHaveURL(`/ja/reservations/${number}`)
  await expect(page.getByText('予約済み')).toBeVisible()
  await expectAccessible(page)
})

test('a wrong key says the same for numbers that exist and do not, and is never shown again', async ({
  page,
  booked,
}) => {
  const { number } = await booked()
  for (const typed of [number, '1234567897']) {
    await lookUp(page, { number: typed, key: 'AAAABBBBCCCC' })
    await expect(page.getByRole('alert').filter({ hasText: '予約を開けませんでした' })).toContainText(
      '予約番号かアクセスキーが違います',
    )
    await expect(page.getByLabel('予約番号')).toHaveValue(typed)
    await expect(page.getByLabel('アクセスキー')).toHaveValue('')
    expect(await page.content()).not.toContain('AAAABBBBCCCC')
  }
  await expectAccessible(page)
})

test('after five wrong keys even the right one has to wait', async ({ page, booked }) => {
  test.slow()
  const { number, accessKey } = await booked()
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await lookUp(page, { number, key: 'AAAABBBBCCCC' })
    await expect(page.getByText('予約番号かアクセスキーが違います')).toBeVisible()
  }
  await lookUp(page, { number, key: accessKey })
  await expect(page.getByText('しばらく受け付けられません')).toBeVisible()
})

test('a slip of the pen is told before it counts as a try', async ({ page, booked }) => {
  const { number, accessKey } = await booked()
  await lookUp(page, { number: number.slice(0, 9), key: accessKey.slice(0, 4) })
  const summary = page.getByRole('alert').filter({ hasText: '2か所' })
  await expect(summary).toBeFocused()
  await expectAccessible(page)
  await expect(page.getByLabel('予約番号')).toHaveAccessibleDescription(/10けたの数字です/)
  await expect(page.getByLabel('アクセスキー')).toHaveAccessibleDescription(/12文字の英数字です/)
  await summary.getByRole('link', { name: /アクセスキー/ }).click()
  await expect(page.getByLabel('アクセスキー')).toBeFocused()
})

test('a QR code fills the form and leaves the address', async ({ page, booked }) => {
  const { number, accessKey } = await booked()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`/ja/reservations/lookup#number=${number}&key=${accessKey}`)
  if (hasScript()) {
    await expect(page.getByText('QRコードから読み取りました')).toBeVisible()
    await expect(page).toHaveURL('/ja/reservations/lookup')
    await expect(page.getByLabel('アクセスキー')).toHaveValue(accessKey)
  } else {
    await page.getByLabel('予約番号').fill(number)
    await page.getByLabel('アクセスキー').fill(accessKey)
  }
  await button(page, '予約を開く').click()
  await expect(heading(page)).toHaveText('予約の内容')
  expect(asked.filter((address) => new URL(address).search.includes(accessKey))).toEqual([])
})

test('a reservation that is not open here leads to the look-up page, there or not', async ({
  page,
  booked,
}) => {
  const [mine, other] = [await booked(), await booked()]
  await lookUp(page, { number: mine.number, key: mine.accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
  for (const number of [other.number, '1234567897', 'x']) {
    for (const step of ['', '/change', '/cancel']) {
      await page.goto(`/ja/reservations/${number}${step}`)
      await expect(page).toHaveURL('/ja/reservations/lookup')
    }
  }
})

test('a closed reservation asks for its key again', async ({ page, booked }) => {
  const { number, accessKey } = await booked()
  await lookUp(page, { number, key: accessKey })
  await button(page, 'この予約を閉じる').click()
  await expect(page).toHaveURL('/ja')
  await page.goto(`/ja/reservations/${number}`)
  await expect(page).toHaveURL('/ja/reservations/lookup')
  const file = await page.request.get(`/api/files/reservations/${number}/visit.ics?locale=ja`)
  expect(file.status()).toBe(404)
})

test('the pages of a reservation fit a screen of 320 px in every language', async ({ page, booked }) => {
  const visit = await booked()
  await page.setViewportSize({ width: 320, height: 700 })
  await lookUp(page, { number: visit.number, key: visit.accessKey })
  await expect(heading(page)).toHaveText('予約の内容')
  const wish = new URLSearchParams({ counterId: visit.counterId, startsAt: visit.startsAt.toISOString() })
  const reservation = `reservations/${visit.number}`
  for (const locale of ['ja', 'ja-easy', 'en', 'my', 'pt-BR', 'vi']) {
    for (const step of ['', '/change', `/change/confirm?${wish}`, '/cancel']) {
      await page.goto(`/${locale}/${reservation}${step}`)
      await expectNoSidewaysScroll(page)
    }
    await page.goto(`/${locale}/reservations/lookup`)
    await expectNoSidewaysScroll(page)
  }
})

for (const locale of manyLocales)
  test.describe(locale, () => {
    test('the pages of a reservation have no fault that axe can find', { tag: '@script' }, async ({
      page,
      booked,
    }) => {
      const visit = await booked()
      await lookUp(page, { number: visit.number, key: visit.accessKey })
      await expect(heading(page)).toHaveText('予約の内容')
      const { counterId, startsAt } = visit
      const wish = new URLSearchParams({ counterId, startsAt: startsAt.toISOString() })
      for (const step of ['', '/change', `/change/confirm?${wish}`, '/cancel']) {
        await page.goto(`/${locale}/reservations/${visit.number}${step}`)
        await expect(heading(page)).toHaveCount(1)
        await expectAccessible(page)
      }
    })
  })
