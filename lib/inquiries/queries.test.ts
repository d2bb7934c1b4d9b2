import { beforeEach, describe, expect, it } from 'vitest'
import { aReservation, NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry } from '#db/testing/inquiries.ts'
import { aProtection } from '#db/testing/protected.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { anAccount } from '#db/testing/residents.ts'
import type { StaffMember } from '#lib/actor.ts'
import { exportInquiries } from './export-list.ts'
import { inquiryFilter } from './input.ts'
import {
  answerWith,
  inquiriesOfResident,
  inquiriesOfVisit,
  inquiryAssignees,
  inquiryCounts,
  inquiryList,
  inquiryReport,
  inquirySubject,
} from './queries.ts'

let agent: StaffMember
let chief: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored' })
  agent = await staffMember({ role: 'call_centre' })
  chief = await staffMember({ role: 'section_chief' })
})

const written = (values: object = {}) =>
  anInquiry(agent, { receivedClock: '09:30', categories: [], question: 'カードの受け取り', ...values })

const found = async (asked: object, staff = agent) => {
  const list = await inquiryList(
    staff,
    inquiryFilter.parse({ view: 'all', order: 'ascending', sort: 'number', ...asked }),
    NOW,
  )
  return list.items.map(({ number }) => number)
}

describe('the list', () => {
  it('has what is to be done, what is mine, late and nobody’s', async () => {
    const mine = await written({ assigneeId: agent.staffId, dueOn: '2026-11-23' })
    const free = await written({ state: 'waiting' })
    await written({ state: 'closed', dueOn: '2026-11-01' })
    const views = await Promise.all(
      ['pending', 'mine', 'overdue', 'unassigned'].map((view) => found({ view })),
    )
    expect(views).toEqual([[mine, free], [mine], [mine], [free]])
    expect(await inquiryCounts(agent, inquiryFilter.parse({}), NOW)).toEqual({
      pending: 2,
      mine: 1,
      overdue: 1,
      unassigned: 1,
      all: 3,
    })
  })

  it('is searched by every part of an inquiry', async () => {
    const answers = {
      name: '葛\u{E0100}城 花',
      kana: 'カツラギ ハナ',
      phone: '09000000101',
      birthday: '1950-04-01',
    }
    const person = await anAccount({ answers })
    const visit = await aReservation()
    const one = await written({
      residentNumber: person.number,
      visitNumber: visit.number,
      kind: 'fault',
      categories: ['web'],
      channel: 'mail',
      answer: 'ｶｰﾄﾞを もう一度',
      state: 'answered',
      assigneeId: agent.staffId,
      receivedOn: '2026-11-20',
    })
    const other = await written({ asker: 'anonymous' })
    const by = {
      q: 'かーど もう',
      person: '葛城',
      visit: visit.number,
      kind: 'fault',
      category: 'web',
      channel: 'mail',
      state: 'answered',
      assignee: agent.staffId,
      asker: 'resident',
      until: '2026-11-20',
    }
    for (const [name, value] of Object.entries(by))
      expect([name, await found({ [name]: value })]).toEqual([name, [one]])
    expect(await found({ person: person.number })).toEqual([one])
    for (const said of ['かつらぎ', '0101', '090-0000-0101', '昭和25年4月1日', '19500401'])
      expect(await found({ person: said }), said).toEqual([one])
    expect(await found({ person: '0102' })).toEqual([])
    expect(await found({ from: '2026-11-24' })).toEqual([other])
    expect(await found({ place: 'call-centre' })).toEqual([one, other])
    expect(await found({ q: '受け取り うけとりません' })).toEqual([])
    expect(await found({ order: 'descending', sort: 'received' })).toEqual([other, one])
  })

  it('and the file know of nobody protected; the file for nobody', async () => {
    const person = await anAccount()
    const visit = await aReservation()
    await written({ residentNumber: person.number, question: 'hidden one' })
    await written({ visitNumber: visit.number, question: 'hidden too' })
    const seen = await written()
    await aProtection(chief, { residentId: person.id })
    await aProtection(chief, { reservationId: visit.id })
    expect(await found({}, chief)).toEqual([seen])
    expect(await found({ q: 'hidden' }, chief)).toEqual([])
    expect(await inquiriesOfResident(chief, person.id)).toEqual([])
    expect(await inquiriesOfVisit(chief, visit.id)).toEqual([])
    expect(await inquirySubject(chief, { resident: person.id, visit: visit.number })).toEqual({
      residentNumber: '',
      visitNumber: '',
    })
    const { columns, rows } = await exportInquiries(chief, inquiryFilter.parse({ view: 'all' }), 'ja', NOW)
    expect(rows.map(([number]) => number)).toEqual([`${seen}`])
    expect(rows.every((row) => row.length === columns.length)).toBe(true)
    expect((await inquiryReport(chief, '2026-11')).total.count).toBe(1)
  })

  it('is for who has the right', async () => {
    const auditor = await staffMember({ role: 'auditor' })
    await expect(found({}, auditor)).rejects.toThrow('inquiries.view')
    await expect(inquiryReport(agent, '2026-11')).rejects.toThrow('inquiries.report')
    expect(await inquiriesOfResident(auditor, (await anAccount()).id)).toEqual([])
  })
})

it('an answer gets a template in the language of the clerk; those who write can be assigned', async () => {
  const entry = { id: 'hours', position: 1, isRetired: false, name: { ja: '時間' } }
  await someSettings({ inquiryTemplates: [{ ...entry, text: { ja: '8時から', en: 'From 8' } }] })
  const wish = { template: 'hours', answer: 'Hello.' }
  expect(await answerWith(agent, wish, 'en')).toBe('Hello.\nFrom 8')
  expect(await answerWith(agent, { ...wish, template: 'gone' }, 'ja')).toBe('Hello.')
  const ids = (await inquiryAssignees(agent, NOW)).map(({ id }) => id)
  expect(ids.toSorted()).toEqual([agent.staffId, chief.staffId].toSorted())
})
