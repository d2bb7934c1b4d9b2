import { expect } from '@playwright/test'
import { aSlot } from '#db/testing/factories.ts'
import { anAccount } from '#db/testing/residents.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { book, main, takeFirst } from './call-steps.ts'
import { expectAccessible, heading } from './fixtures.ts'
import { type Office, test } from './own-counter.ts'
import { signIn } from './staff-sign-in.ts'
import { fact } from './visit-steps.ts'

/** Somebody who did not come yesterday. */
async function missed(office: Office, clock: '10:00' | '11:00', values: Parameters<typeof aBooking>[0]) {
  const startsAt = instantOf(addDays(dayOf(new Date()), -1), clock)
  const owns = [await aSlot({ counterId: office.counter.id, startsAt })]
  return await aBooking({ owns, serviceIds: [office.service.id], status: 'no_show', ...values })
}

test('a missed visit is booked again from its page with all that is known of it', async ({
  page,
  ownOffice: office,
  morning,
}) => {
  const said = { email: 'again@example.jp', locale: 'vi' as const, needs: ['stroller' as const] }
  const { number } = await missed(office, '10:00', said)
  const owner = await anAccount()
  const ofAccount = await missed(office, '11:00', { residentId: owner.id })
  await morning({ at: office.counter })
  await signIn(page, 'call_centre')
  await page.goto(`/staff/reservations/${number}`)
  await page.getByRole('link', { name: '同じ方の予約を取り直す' }).click()
  await expect(main(page)).toContainText(`来庁のなかった予約 ${groupReservationNumber(number)}`)
  await expectAccessible(page)
  await takeFirst(page)
  await expect(heading(page)).toHaveText('予約の内容を聞く')
  await expect(page.getByLabel('メールアドレス')).toHaveValue(said.email)
  await expect(page.getByLabel('話す言葉・お知らせの言葉')).toHaveValue(said.locale)
  await expect(page.getByRole('checkbox', { name: 'ベビーカー' })).toBeChecked()
  const again = await book(page)
  await page.goto(`/staff/reservations/${again}`)
  await expect(fact(page, 'メールでの通知')).toHaveText('送れる')
  await expect(fact(page, '窓口')).toContainText(office.counter.name)
  await expect(main(page)).toContainText('Tiếng Việt')

  await page.goto(`/staff/reservations/${ofAccount.number}`)
  await page.getByRole('link', { name: '同じ方の予約を取り直す' }).click()
  await expect(fact(page, '住民ID')).toHaveText(groupResidentNumber(owner.number))
  await page.getByRole('link', { name: 'ほかの方にする' }).click()
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(main(page)).not.toContainText(groupReservationNumber(ofAccount.number))
  await page.goBack()
  await expect(main(page)).toContainText(groupReservationNumber(ofAccount.number))
  await takeFirst(page)
  await expect(fact(page, '住民ID')).toHaveText(groupResidentNumber(owner.number))
  await book(page)
})
