import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aReservation, NOW, staffMember } from '#db/testing/factories.ts'
import { aLetter } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { aResident } from '#db/testing/residents.ts'
import { addMinutes } from '#lib/time.ts'
import { letterFilter } from './input.ts'
import { failedLetters, letterById, lettersOfResident, sentLetters } from './queries.ts'
import { letterListPath } from './rules.ts'

describe('the mails of the city', () => {
  beforeEach(resetDatabase)

  it('are listed newest first, by state and by page, without recipient, text and key', async () => {
    const staff = await staffMember()
    for (let minute = 0; minute < 52; minute += 1)
      await aLetter({
        createdAt: addMinutes(NOW, minute),
        status: minute < 2 ? 'failed' : 'sent',
        secret: 'SECRET',
      })
    const first = await sentLetters(staff, letterFilter.parse({}))
    expect(first.items).toHaveLength(50)
    expect(first.items[0]?.createdAt).toEqual(addMinutes(NOW, 51))
    expect(first.pages).toBe(2)
    expect(JSON.stringify(first)).not.toMatch(/hanako|SECRET/)
    expect((await sentLetters(staff, letterFilter.parse({ page: '2' }))).items).toHaveLength(2)
    await aLetter({ kind: 'reservation_reminder' })
    const reminders = await sentLetters(staff, letterFilter.parse({ kind: 'reservation_reminder' }))
    expect(reminders.items).toHaveLength(1)
    const failed = await sentLetters(staff, letterFilter.parse({ status: 'failed' }))
    expect(failed.items.map(({ status }) => status)).toEqual(['failed', 'failed'])
  })

  it('that failed are a task while somebody can still do something about them', async () => {
    const staff = await staffMember()
    const { id: reservationId } = await aReservation()
    const task = await aLetter({ status: 'failed' })
    await aLetter({ status: 'failed', recipient: '' })
    await aLetter({ status: 'failed', endsAt: addMinutes(NOW, -1) })
    await aLetter({ status: 'failed', reservationId, version: 1 })
    const latest = await aLetter({
      status: 'failed',
      reservationId,
      version: 2,
      createdAt: addMinutes(NOW, 1),
    })
    expect((await failedLetters(staff, NOW)).map(({ id }) => id)).toEqual([latest.id, task.id])
    await database().update(outbox).set({ facts: {}, reservationId: null })
    expect(await failedLetters(staff, addMinutes(NOW, 7 * 24 * 60 - 1))).toHaveLength(4)
    expect(await failedLetters(staff, addMinutes(NOW, 7 * 24 * 60 + 1))).toEqual([])
  })

  it('an address that asks for nonsense shows the list from its beginning', () => {
    const all = { q: '', sort: 'createdAt', order: 'descending', page: 1 }
    expect(letterFilter.parse({ status: 'x', page: '-1', sort: 'body' })).toEqual(all)
    expect(letterFilter.parse({ q: '花子', status: ['sent', 'failed'], page: '1e9' })).toEqual(all)
  })

  it('are found by the digits of a reservation, and stand by what was asked, from either end', async () => {
    const staff = await staffMember()
    for (const [minute, number] of ['1234567897', '2234567896', '3000000000'].entries())
      await aLetter({ number, createdAt: addMinutes(NOW, minute) })
    const numbers = async (query: Record<string, string>) =>
      (await sentLetters(staff, letterFilter.parse(query))).items.map(({ number }) => number)
    expect(await numbers({ q: '２３４-５' })).toEqual(['2234567896', '1234567897'])
    expect(await numbers({ q: '９９９' })).toEqual([])
    expect(await numbers({ sort: 'number', order: 'ascending' })).toEqual([
      '1234567897',
      '2234567896',
      '3000000000',
    ])
    expect(await numbers({ order: 'ascending', q: '3' })).toEqual(['1234567897', '2234567896', '3000000000'])
    expect(letterListPath(letterFilter.parse({}))).toBe('/staff/mail')
    expect(letterListPath(letterFilter.parse({ q: '12', sort: 'kind', page: '2' }))).toBe(
      '/staff/mail?q=12&sort=kind&order=descending&page=2',
    )
  })

  it('one is shown with recipient and text, never with its key', async () => {
    const letter = await aLetter({ number: '1234567897', secret: 'SECRET', subject: '件名', body: '本文' })
    const shown = await letterById(await staffMember(), letter.id)
    expect(shown).toMatchObject({
      recipient: 'hanako@example.jp',
      subject: '件名',
      body: '本文',
      number: '1234567897',
    })
    expect(JSON.stringify(shown)).not.toContain('SECRET')
    expect(await letterById(await staffMember(), crypto.randomUUID())).toBeNull()
  })

  it('are hidden from a role without the right', async () => {
    const clerk = await staffMember({ role: 'clerk' })
    await expect(sentLetters(clerk, letterFilter.parse({}))).rejects.toThrow('lacks mail.view')
    await expect(failedLetters(clerk, NOW)).rejects.toThrow('lacks mail.view')
    await expect(letterById(clerk, crypto.randomUUID())).rejects.toThrow('lacks mail.view')
  })
})

describe('the mails of a resident', () => {
  beforeEach(resetDatabase)

  it('are those about their account and their reservations, newest first, and nobody else’s', async () => {
    const [own, other] = [await aResident(), await aResident()]
    const visit = await aReservation({ residentId: own.residentId })
    const foreign = await aReservation({ residentId: other.residentId })
    const sent = { status: 'sent', subject: '件名', body: '本文' } as const
    const booked = await aLetter({ ...sent, reservationId: visit.id, sentAt: NOW, number: '1234567897' })
    const account = await aLetter({
      ...sent,
      kind: 'password_changed',
      residentId: own.residentId,
      sentAt: addMinutes(NOW, 1),
      secret: 'SECRET',
    })
    await aLetter({ ...sent, reservationId: foreign.id, sentAt: NOW })
    await aLetter({ ...sent, residentId: other.residentId, sentAt: NOW })
    await aLetter({ ...sent, sentAt: NOW })
    await aLetter({ reservationId: visit.id })
    const letters = await lettersOfResident(own)
    expect(letters.map(({ id }) => id)).toEqual([account.id, booked.id])
    expect(letters[1]).toMatchObject({ subject: '件名', body: '本文', number: '1234567897' })
    expect(JSON.stringify(letters)).not.toMatch(/SECRET|hanako/)
  })
})
