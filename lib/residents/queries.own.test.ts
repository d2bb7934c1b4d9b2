import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { fieldDefinitions } from '#db/schema/fields.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aReservation, aService, aSlot, NEXT_WEEK, NOW } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aNotice, aResident } from '#db/testing/residents.ts'
import { lettersOfResident } from '#lib/notices/queries.ts'
import { ownReservation, reservationsOfResident } from '#lib/reservations/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { changeLanguage } from './change-language.ts'
import { ownAccount, ownData } from './queries.ts'

beforeEach(resetDatabase)

it('my page shows one’s own visits alone, the latest first, each person with their service', async () => {
  const [mine, other] = [await aResident(), await aResident()]
  const { residentId } = mine
  const [card, renewal] = [await aService({ name: { ja: '受取' } }), await aService({ name: { ja: '更新' } })]
  const early = await aReservation({ residentId, serviceIds: [card.id, renewal.id] })
  const late = await aReservation({
    residentId,
    owns: [await aSlot({ startsAt: addMinutes(NEXT_WEEK, 60) })],
  })
  const foreign = await aReservation({ residentId: other.residentId })
  await aReservation()
  const visits = await reservationsOfResident(mine)
  expect(visits.map(({ number }) => number)).toEqual([late.number, early.number])
  expect(visits[1]?.visitors).toMatchObject([
    { serviceId: card.id, service: { ja: '受取' }, attendance: 'self', reason: null },
    { serviceId: renewal.id, service: { ja: '更新' } },
  ])
  expect(await ownReservation(mine, early.number)).toEqual({ id: early.id })
  expect(await ownReservation(mine, foreign.number)).toBeNull()
})

it('what was sent is what concerns the account or its visits, once it has left', async () => {
  const [mine, other] = [await aResident(), await aResident()]
  const visit = await aReservation({ residentId: mine.residentId })
  const letter = { recipient: 'a@example.jp', locale: 'ja', facts: {}, createdAt: NOW, sentAt: NOW } as const
  await database()
    .insert(outbox)
    .values([
      { ...letter, kind: 'password_changed', dedupeKey: '1', residentId: mine.residentId },
      { ...letter, kind: 'reservation_booked', dedupeKey: '2', reservationId: visit.id },
      { ...letter, kind: 'password_changed', dedupeKey: '3', residentId: other.residentId },
      { ...letter, kind: 'verify_email', dedupeKey: '4', residentId: mine.residentId, sentAt: null },
    ])
  expect((await lettersOfResident(mine)).map(({ kind }) => kind).toSorted()).toEqual([
    'password_changed',
    'reservation_booked',
  ])
})

it('one’s data has everything about the account and no fingerprint of a secret', async () => {
  const mine = await aResident({ email: 'a@example.jp', answers: { name: '雲雀 花子', remark: 'of staff' } })
  await database()
    .insert(fieldDefinitions)
    .values([
      { form: 'registration', key: 'name', kind: 'text', label: { ja: '氏名' } },
      { form: 'registration', key: 'remark', kind: 'text', label: { ja: '備考' }, visibleTo: 'staff' },
    ])
  await aNotice(mine.residentId, 'A1B123456')
  await changeLanguage(mine, 'en', NOW)
  const data = await ownData(mine)
  expect(data).toMatchObject({
    account: { number: mine.number, locale: 'en', email: 'a@example.jp', answers: { name: '雲雀 花子' } },
    noticeNumbers: [{ number: 'A1B123456' }],
    events: [{ kind: 'language_changed', at: NOW }],
    sessions: [{ createdAt: NOW, endedAt: null }],
  })
  expect(JSON.stringify(data)).not.toMatch(/argon2id|[Hh]ash|of staff/)
  expect(await ownAccount(mine)).toEqual({
    number: mine.number,
    locale: 'en',
    email: 'a@example.jp',
    hasPassword: true,
  })
})
