import { beforeEach, expect, it } from 'vitest'
import { aCounter, aReservation, NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { recordView } from '#lib/audit/record.ts'
import { refused } from '#lib/result.ts'
import { addMinutes, dayOf, instantOf, monthOf } from '#lib/time.ts'
import { exportReview } from './export-review.ts'
import { reviewOf } from './queries.ts'
import { saveReview } from './save-review.ts'

beforeEach(resetDatabase)

type Staff = Awaited<ReturnType<typeof staffMember>>
const auditor = () => staffMember({ role: 'auditor', name: '監査 一郎' })
/** Long ago, so that looking at the review is not in it. */
const at = (day: string, clock = '10:00') => instantOf(day, clock)

it('counts acts beside the month before, to the minute at which a month begins', async () => {
  const staff = await staffMember({ role: 'clerk' })
  for (const when of [at('2020-04-30', '23:59'), at('2020-05-01', '00:00'), at('2020-05-31', '23:59')])
    await recordView(staff, { act: 'signed_in' }, when)
  await recordView(staff, { act: 'signed_in' }, at('2020-06-01', '00:00'))
  await recordView(staff, { act: 'sign_in_failed' }, at('2020-04-05'))
  const { acts } = await reviewOf(await auditor(), '2020-05')
  expect(acts).toEqual(
    expect.arrayContaining([
      { act: 'signed_in', count: 2, odd: 2, before: 1 },
      { act: 'sign_in_failed', count: 0, odd: 0, before: 1 },
    ]),
  )
})

it('says who looked at how much, by role, outside the hours and away from their own counter', async () => {
  const clerk = await staffMember({ role: 'clerk', name: '窓口 花子' })
  const [own, other] = [await aReservation(), await aReservation()]
  const see = (
    by: Staff,
    visit: { id: string },
    act: 'visit_viewed' | 'visit_arrived',
    when = at('2020-05-10'),
  ) => recordView(by, { act, subject: { kind: 'visit', id: visit.id } }, when)
  const atTheDoor = { kind: 'sign_in', staffId: clerk.staffId, origin: '192.0.2.7' } as const
  await recordView(atTheDoor, { act: 'signed_in' }, at('2020-05-10', '08:00'))
  await see(clerk, own, 'visit_arrived')
  await see(clerk, own, 'visit_viewed')
  await see(clerk, other, 'visit_viewed', at('2020-05-10', '21:00'))
  await see(clerk, other, 'visit_viewed', at('2020-05-10', '06:59'))
  await recordView(
    clerk,
    { act: 'today_viewed', subject: { kind: 'counter', id: (await aCounter()).id } },
    at('2020-05-11', '07:00'),
  )
  await recordView(clerk, { act: 'bookings_exported' }, at('2020-05-11', '20:59'))
  await recordView(systemJob(), { act: 'traces_deleted' }, at('2020-05-11'))
  const { members } = await reviewOf(await auditor(), '2020-05')
  expect(members).toMatchObject([
    { name: '窓口 花子', roles: ['clerk'], views: 4, files: 1, changes: 1, odd: 2, elsewhere: 3 },
  ])
})

it('lists who was given rights, and that the review was looked at', async () => {
  const chief = await staffMember({ name: '管理 太郎' })
  const subject = { kind: 'staff', id: chief.staffId } as const
  await recordView(chief, { act: 'roles_given', subject }, at('2020-05-03'))
  const reader = await auditor()
  expect((await reviewOf(reader, '2020-05')).rights).toMatchObject([{ actorName: '管理 太郎' }])
  const month = monthOf(dayOf(new Date()))
  const { acts } = await reviewOf(reader, month)
  expect(acts.find(({ act }) => act === 'review_viewed')).toMatchObject({ count: 2 })
})

it('is confirmed by each person once, after the month is over', async () => {
  const reader = await auditor()
  const said = { month: '2026-10', note: '異状なし' }
  expect(await saveReview(reader, { ...said, month: '2026-11' }, NOW)).toEqual(refused('not_over'))
  expect(await saveReview(reader, said, NOW)).toEqual({ ok: true, value: null })
  expect(await saveReview(reader, { ...said, note: '別の話' }, NOW)).toEqual(refused('reviewed_already'))
  await saveReview(await staffMember({ name: '管理 太郎' }), said, addMinutes(NOW, 1))
  expect((await reviewOf(reader, '2026-10')).reviewers).toEqual([
    { name: '監査 一郎', reviewedAt: NOW, note: '異状なし' },
    { name: '管理 太郎', reviewedAt: addMinutes(NOW, 1), note: '異状なし' },
  ])
})

it('is taken along as a table by who may', async () => {
  const reader = await auditor()
  await recordView(reader, { act: 'signed_in' }, at('2026-10-10'))
  await saveReview(reader, { month: '2026-10', note: '=1+1' }, NOW)
  const table = await exportReview(reader, '2026-10', 'en')
  expect(table.rows.flat()).toContain('Signed in')
  expect(table.rows.flat().join()).toContain('=1+1')
})

it('opens to nobody without the right', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  await expect(reviewOf(clerk, '2026-10')).rejects.toThrow('audit.view')
  await expect(exportReview(clerk, '2026-10', 'ja')).rejects.toThrow('audit.export')
  await expect(saveReview(clerk, { month: '2026-10', note: 'x' }, NOW)).rejects.toThrow('audit.view')
})
