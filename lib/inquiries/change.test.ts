import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { aCounter, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry, sentInquiry } from '#db/testing/inquiries.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { ok, refused } from '#lib/result.ts'
import { changeInquiry } from './change.ts'
import { inquiryByNumber } from './queries.ts'
import { undoInquiry } from './undo.ts'

let agent: StaffMember
let clerk: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored', inquiryRetentionDays: 30 })
  agent = await staffMember({ role: 'call_centre' })
  clerk = await staffMember({ role: 'clerk' })
})

const row = async () => (await database().select().from(inquiries))[0]
const kinds = async () =>
  (await database().select().from(inquiryEvents).orderBy(inquiryEvents.id)).map(({ kind }) => kind)

describe('an inquiry', () => {
  it('of two who opened it together is changed by the first; the other one is told', async () => {
    const number = await anInquiry(agent)
    const mine = sentInquiry({ version: 1, state: 'answered', answer: 'Yes, with a letter.' })
    expect(await changeInquiry(clerk, { number, sent: mine }, NOW)).toEqual(ok(null))
    const theirs = sentInquiry({ version: 1, state: 'waiting' })
    expect(await changeInquiry(agent, { number, sent: theirs }, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await row()).toMatchObject({ state: 'answered', version: 2 })
    const [last] = (await inquiryByNumber(agent, number))?.events ?? []
    expect(last).toMatchObject({ kind: 'changed', by: clerk.name, changes: { state: ['open', 'answered'] } })
  })

  it('goes only where its state leads', async () => {
    const number = await anInquiry(agent, { state: 'closed' })
    const answered = sentInquiry({ version: 1, state: 'answered', answer: 'Yes.' })
    expect(await changeInquiry(agent, { number, sent: answered }, NOW)).toEqual(refused('not_possible'))
    expect(await changeInquiry(agent, { number, sent: sentInquiry({ version: 1 }) }, NOW)).toEqual(ok(null))
  })

  it('is set back change by change, each an event of its own', async () => {
    const counter = await aCounter()
    const number = await anInquiry(agent)
    await changeInquiry(agent, { number, sent: sentInquiry({ version: 1, place: counter.id }) }, NOW)
    const second = sentInquiry({ version: 2, place: counter.id, receivedClock: '11:30' })
    await changeInquiry(agent, { number, sent: second }, NOW)
    expect(await undoInquiry(clerk, { number, version: 3 }, NOW)).toEqual(ok(null))
    expect(await undoInquiry(clerk, { number, version: 3 }, NOW)).toEqual(refused('changed_meanwhile'))
    expect(await row()).toMatchObject({ receivedAt: NOW, counterId: counter.id })
    expect(await undoInquiry(clerk, { number, version: 4 }, NOW)).toEqual(ok(null))
    expect(await row()).toMatchObject({ counterId: null, version: 5 })
    expect(await undoInquiry(clerk, { number, version: 5 }, NOW)).toEqual(refused('nothing_to_undo'))
    expect(await kinds()).toEqual(['written', 'changed', 'changed', 'undone', 'undone'])
  })

  it('that somebody protected asked is neither seen nor changed', async () => {
    const person = await anAccount()
    const number = await anInquiry(agent, { residentNumber: person.number })
    await aProtection(await staffMember(), { residentId: person.id })
    expect(await inquiryByNumber(agent, number)).toBeNull()
    expect(await changeInquiry(agent, { number, sent: sentInquiry({ version: 1 }) }, NOW)).toEqual(
      refused('not_found'),
    )
    expect(await undoInquiry(agent, { number, version: 1 }, NOW)).toEqual(refused('not_found'))
  })

  it('keeps a history that nobody rewrites', async () => {
    await anInquiry(agent)
    await expect(database().delete(inquiryEvents)).rejects.toThrow()
    await expect(
      database()
        .update(inquiryEvents)
        .set({ changes: { answer: ['', 'x'] } }),
    ).rejects.toThrow()
  })
})
