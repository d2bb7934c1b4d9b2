import { beforeEach, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { noticeTemplateChanges, noticeTemplates } from '#db/schema/words.ts'
import { aCounter, aReservation, aService, NOW, staffMember } from '#db/testing/factories.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { systemJob } from '#lib/auth/system-job.ts'
import { forgetRemembered } from '#lib/memo.ts'
import { ownTemplate } from '#lib/notices/read-templates.ts'
import { deliverPending } from '#lib/outbox/deliver.ts'
import { letterOfReader, ownTemplates, templateToEdit } from './queries.ts'
import { resetTemplate } from './reset.ts'
import { saveTemplate } from './save.ts'
import { sendTest } from './send-test.ts'

let staff: StaffMember

beforeEach(async () => {
  await resetDatabase()
  staff = await staffMember({ name: '市川 みどり' })
  await aCounter({ id: 'hall', takes: [await aService({ id: 'card' })] })
})

const booked = { kind: 'reservation_booked', locale: 'vi' } as const
const template = { subject: 'Xin chào {{ number }}', body: 'Số {{ number }}\n---\nHết' }
const wish = { ...booked, template, seen: 0 }

/** The newest change of the text, as its editor shows it. */
const seenNow = async () => (await templateToEdit(staff, booked, NOW)).seen

it('an own text is used at once in its language alone, and stays on record after it went', async () => {
  expect(await saveTemplate(staff, wish, NOW)).toMatchObject({ ok: true })
  expect(await ownTemplate('reservation_booked', 'vi')).toMatchObject(wish.template)
  expect(await ownTemplate('reservation_booked', 'ja')).toBeUndefined()
  expect(await ownTemplates(staff)).toMatchObject([{ ...booked, isStale: false, name: '市川 みどり' }])
  await database().update(noticeTemplates).set({ shipped: 'what an older version shipped' })
  expect(await ownTemplates(staff)).toMatchObject([{ isStale: true }])

  expect(await resetTemplate(staff, { ...booked, seen: await seenNow() }, NOW)).toMatchObject({ ok: true })
  expect(await ownTemplate('reservation_booked', 'vi')).toBeUndefined()
  expect(await resetTemplate(staff, { ...booked, seen: await seenNow() }, NOW)).toEqual({
    ok: false,
    reason: 'is_shipped',
  })
  const { own, changes } = await templateToEdit(staff, booked, NOW)
  expect(own).toBeNull()
  expect(changes).toMatchObject([{ body: null }, { body: wish.template.body, name: '市川 みどり' }])
})

it('what cannot be written is not saved', async () => {
  const broken = { ...wish, template: { subject: 'a', body: '{{ nobody }}' } }
  expect(await saveTemplate(staff, broken, NOW)).toMatchObject({ ok: false, reason: 'unknown_variable' })
  expect(await sendTest(staff, { ...broken, recipient: 'a@b.example' }, NOW)).toMatchObject({ ok: false })
  expect(await database().$count(noticeTemplateChanges)).toBe(0)
  expect(await database().$count(outbox)).toBe(0)
})

it('mails carry the own text, and the shipped one where the own fails after all', async () => {
  await saveTemplate(staff, wish, NOW)
  const visit = await aReservation({ locale: 'vi', email: 'a@b.example', counterId: 'hall' })
  const facts = {
    counterId: 'hall',
    serviceIds: ['card'],
    startsAt: NOW.toISOString(),
    endsAt: NOW.toISOString(),
  }
  const mail = (dedupeKey: string) => ({
    ...booked,
    dedupeKey,
    reservationId: visit.id,
    recipient: 'a@b.example',
    facts: { ...facts, number: '1234567897', version: 1 },
    nextAttemptAt: NOW,
  })
  await database().insert(outbox).values(mail('one'))
  await deliverPending(systemJob('test'), NOW)
  await database().update(noticeTemplates).set({ body: '{{ gone }}' })
  forgetRemembered()
  await database().insert(outbox).values(mail('two'))
  await deliverPending(systemJob('test'), NOW)
  const sent = await database().select().from(outbox).orderBy(outbox.dedupeKey)
  expect(sent.map(({ status }) => status)).toEqual(['sent', 'sent'])
  expect(sent[0]).toMatchObject({ subject: 'Xin chào 123-456-7897', body: 'Số 123-456-7897\n\nHết\n' })
  expect(sent[1]?.body).toContain('123-456-7897')
  expect(sent[1]?.body?.length).toBeGreaterThan(100)
})

it('a trial goes the way of every mail, filled with the sample', async () => {
  expect(await sendTest(staff, { ...wish, recipient: 'me@city.example' }, NOW)).toMatchObject({ ok: true })
  await deliverPending(systemJob('test'), NOW)
  expect(await database().select().from(outbox)).toMatchObject([
    { kind: 'template_test', status: 'sent', recipient: 'me@city.example', body: 'Số 123-456-7897\n\nHết\n' },
  ])
})

it('a real booking fills it, without its people', async () => {
  const visit = await aReservation({ counterId: 'hall', email: 'secret@b.example' })
  const letter = await letterOfReader(staff, { ...wish, number: visit.number }, NOW)
  expect(letter?.intro).toEqual([{ text: expect.stringMatching(/^Số \d{3}-\d{3}-\d{4}$/) }])
  expect(JSON.stringify(letter)).not.toContain('secret@')
  expect(await letterOfReader(staff, { ...wish, number: '0000000000' }, NOW)).toBeNull()
})

it('is the administrator’s', async () => {
  const clerk = await staffMember({ role: 'clerk' })
  const lacks = 'lacks notices.edit'
  await expect(saveTemplate(clerk, wish, NOW)).rejects.toThrow(lacks)
  await expect(sendTest(clerk, { ...wish, recipient: 'a@b.example' }, NOW)).rejects.toThrow(lacks)
  await expect(resetTemplate(clerk, wish, NOW)).rejects.toThrow(lacks)
  await expect(ownTemplates(clerk)).rejects.toThrow(lacks)
})
