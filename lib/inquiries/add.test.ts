import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { auditEntries } from '#db/schema/audit.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { aReservation, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry, sentInquiry } from '#db/testing/inquiries.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { groupResidentNumber } from '#lib/numbers.ts'
import { refused } from '#lib/result.ts'
import { addInquiry } from './add.ts'
import { residentInWords } from './queries.ts'

let agent: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored', inquiryRetentionDays: 30 })
  agent = await staffMember({ role: 'call_centre' })
})

const row = async () => (await database().select().from(inquiries))[0]
const kinds = async () =>
  (await database().select().from(inquiryEvents).orderBy(inquiryEvents.id)).map(({ kind }) => kind)

describe('an inquiry', () => {
  it('is written with its history and a trace, by resident and by visit', async () => {
    const person = await anAccount()
    const visit = await aReservation({ residentId: person.id })
    await anInquiry(agent, { residentNumber: person.number, visitNumber: visit.number })
    expect(await row()).toMatchObject({
      asker: 'resident',
      residentId: person.id,
      reservationId: visit.id,
      receivedAt: NOW,
      counterId: null,
      categories: ['papers', 'card'],
      version: 1,
    })
    expect(await kinds()).toEqual(['written'])
    const traces = await database().select().from(auditEntries)
    expect(traces.map(({ act, subjectId }) => [act, subjectId])).toEqual([
      ['inquiry_written', (await row())?.id],
    ])
  })

  it('is of whom a phone number or a birthday names, once somebody has agreed, and of nobody where it names several', async () => {
    const answers = { name: '山田 花子', phone: '090-1234-5678', birthday: '1972-02-04' }
    const person = await anAccount({ answers })
    await anAccount({
      answers: { ...answers, name: '山田 太郎', phone: '090-1234-0000', birthday: '1951-11-03' },
    })
    const said = `山田 花子さん（住民ID ${groupResidentNumber(person.number)}、1972年2月4日（昭和47年）生まれ）`
    for (const typed of ['5678', '０９０-1234-5678', 'S47.2.4']) {
      const [words] = await residentInWords(agent, typed, 'ja')
      expect(words).toContain(said)
    }
    expect(await residentInWords(agent, person.number, 'ja')).toEqual([])
    expect(await residentInWords(agent, 'やまだ', 'ja')).toEqual([])
    await anInquiry(agent, { residentNumber: '5678' })
    expect(await row()).toMatchObject({ asker: 'resident', residentId: person.id })
    const several = sentInquiry({ residentNumber: '0901234' })
    expect(await residentInWords(agent, '0901234', 'ja')).toEqual([])
    expect(await addInquiry(agent, several, NOW)).toEqual(refused('resident_several'))
    const blind = await staffMember({ permissions: ['inquiries.view', 'inquiries.write'] })
    expect(await residentInWords(blind, '5678', 'ja')).toEqual([])
    const other = sentInquiry({ residentNumber: '5678' })
    expect(await addInquiry(blind, other, NOW)).toEqual(refused('resident_unknown'))
    expect(await addInquiry(blind, sentInquiry({ residentNumber: person.number }), NOW)).toMatchObject({
      ok: true,
    })
  })

  it('is refused for whom and what nobody knows', async () => {
    const answers = await Promise.all([
      addInquiry(agent, sentInquiry({ residentNumber: (await anAccount()).number.replace(/./g, '0') }), NOW),
      addInquiry(agent, sentInquiry({ kind: 'gone' }), NOW),
      addInquiry(agent, sentInquiry({ place: 'nowhere' }), NOW),
    ])
    expect(answers).toEqual([refused('resident_unknown'), refused('choice_gone'), refused('choice_gone')])
    await expect(addInquiry(await staffMember({ role: 'auditor' }), sentInquiry(), NOW)).rejects.toThrow(
      'inquiries.write',
    )
  })

  it('is linked to nobody protected', async () => {
    const person = await anAccount()
    const visit = await aReservation({ residentId: person.id })
    await aProtection(await staffMember(), { residentId: person.id })
    expect(await addInquiry(agent, sentInquiry({ residentNumber: person.number }), NOW)).toEqual(
      refused('resident_unknown'),
    )
    expect(await addInquiry(agent, sentInquiry({ visitNumber: visit.number }), NOW)).toEqual(
      refused('visit_unknown'),
    )
  })

  it('names nobody in a city that keeps no data of residents', async () => {
    await someSettings({ residentData: 'none' })
    const person = await anAccount()
    expect(await addInquiry(agent, sentInquiry({ residentNumber: person.number }), NOW)).toEqual(
      refused('not_kept'),
    )
    expect(await addInquiry(agent, sentInquiry({ contact: '03-0000-0000' }), NOW)).toEqual(
      refused('not_kept'),
    )
    expect(await addInquiry(agent, sentInquiry({ asker: 'anonymous' }), NOW)).toMatchObject({ ok: true })
  })
})
