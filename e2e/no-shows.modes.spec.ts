import { expect } from '@playwright/test'
import { aSlot } from '#db/testing/factories.ts'
import { anAccount } from '#db/testing/residents.ts'
import { passNight } from '#db/testing/served-mail.ts'
import { servedStaff } from '#db/testing/served-staff.ts'
import { aBooking } from '#db/testing/served-visits.ts'
import { groupReservationNumber, groupResidentNumber } from '#lib/numbers.ts'
import { addDays, dayOf, instantOf } from '#lib/time.ts'
import { isSignedIn, signIn as signInResident } from './account-steps.ts'
import { askFor, book, lookFor, main, takeFirst } from './call-steps.ts'
import { expectAccessible, expectNoSidewaysScroll, heading } from './fixtures.ts'
import { afterWorker, correct, decideOnMissed, expectLetter, fillCorrection, test } from './no-show-steps.ts'
import { lines, open } from './report-steps.ts'
import { signIn, signInAs } from './staff-sign-in.ts'
import { button, chooseTime, fact, goOn } from './visit-steps.ts'

// What the city decides about missed visits holds for all of it, so these run alone.

const OFTEN = 'この90日間に不来場が1回あります。'
const BY_PHONE = 'お電話いただければ、職員が予約をお取りします。'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled, viewport: { width: 800, height: 1280 } })

    test('who did not come is marked and written to, unless a clerk corrects it', async ({
      page,
      closed,
    }) => {
      test.setTimeout(180_000)
      const [away, came] = [await closed.expected(), await closed.expected()]
      await signIn(page, 'administrator')
      await decideOnMissed(page)
      if (javaScriptEnabled) await expectAccessible(page)
      await afterWorker(page, closed, [
        [away, '不来場'],
        [came, '不来場'],
      ])
      for (const visit of [away, came]) await expectLetter(page, visit, '送信待ち')

      await page.goto(`/staff/reservations/${came.number}`)
      await expect(main(page)).toContainText('不来場 システム（自動）')
      const colleague = await page.context().newPage()
      await colleague.goto(page.url())
      await correct(page, '受付の押し忘れ')
      await expect(fact(page, '状態')).toContainText('手続済み')
      await expect(main(page).getByRole('listitem').filter({ hasText: '受付の押し忘れ' })).toContainText(
        '不来場を訂正した',
      )
      if (javaScriptEnabled) await expectAccessible(page)
      await fillCorrection(colleague, '二人目の訂正')
      await expect(main(colleague).getByRole('alert')).toContainText(
        /先に別の操作で変わっていました。.*市川 みどり/,
      )
      await colleague.close()

      for (const visit of [away, came]) await passNight(visit.id)
      await expectLetter(page, away, '送信済み')
      await expectLetter(page, came, '送信取りやめ')
      await page.getByRole('link', { name: /不来場のお知らせメールを見る/ }).click()
      await expect(heading(page)).toContainText(groupReservationNumber(came.number))

      // A worker that comes back marks who was not marked yet, and nobody again.
      const last = await closed.expected()
      await afterWorker(page, closed, [
        [last, '不来場'],
        [came, '手続済み'],
      ])
      await expectLetter(page, away, '送信済み')

      await button(page, 'ログアウト').click()
      await signInAs(page, await servedStaff('section_chief'))
      const today = dayOf(new Date())
      await open(page, '不来場者一覧', closed.at, { from: addDays(today, -1), until: today })
      const absent = lines(page, '不来場者一覧', 2)
      await expect(absent).toHaveCount(3)
      for (const { number } of [away, last])
        await expect(absent.filter({ hasText: groupReservationNumber(number) })).toBeVisible()
    })

    test('who missed too many books by telephone alone, and staff are told so', async ({
      page,
      ownOffice: office,
      morning,
      withSettings,
    }) => {
      test.setTimeout(120_000)
      await withSettings({ missedMost: 1, missedDays: 90, missedAct: 'refuse', missedRefuseDays: 30 })
      const { id: residentId, number } = await anAccount()
      const startsAt = instantOf(addDays(dayOf(new Date()), -1), '10:00')
      const owns = [await aSlot({ counterId: office.counter.id, startsAt })]
      await aBooking({ owns, serviceIds: [office.service.id], residentId, status: 'no_show' })
      const times = await morning({ at: office.counter })
      await signInResident(page, number)
      await isSignedIn(page)
      await expect(main(page)).toContainText('お越しなし')
      const warned = main(page).getByText(BY_PHONE)
      await expect(warned).toBeVisible()
      await chooseTime(page, office, times)
      await expect(warned).toBeVisible()
      await goOn(page)
      await expect(warned).toBeVisible()
      await button(page, 'この内容で予約する').click()
      const told = main(page).getByRole('alert')
      await expect(told).toContainText(BY_PHONE)
      await expect(warned).toHaveCount(1)
      await expect(told.getByRole('link', { name: /^[\d-]+$/ })).toHaveAttribute('href', /^tel:/)
      if (javaScriptEnabled) await expectAccessible(page)
      await page.setViewportSize({ width: 360, height: 800 })
      await expectNoSidewaysScroll(page)

      await signIn(page, 'call_centre')
      await lookFor(page, groupResidentNumber(number))
      await askFor(page, { counter: office.counter.id, services: [office.service.id] })
      await takeFirst(page)
      await expect(main(page)).toContainText(OFTEN)
      await book(page)
      await expect(fact(page, '窓口')).toContainText(office.counter.name)
    })
  })
