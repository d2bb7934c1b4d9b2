import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { inquiries, inquiryEvents } from '#db/schema/inquiries.ts'
import { NOW, someSettings, staffMember, systemJob } from '#db/testing/factories.ts'
import { anInquiry, sentInquiry, typedInquiry } from '#db/testing/inquiries.ts'
import { dumpDatabase, resetDatabase } from '#db/testing/reset-database.ts'
import type { StaffMember } from '#lib/actor.ts'
import { refused } from '#lib/result.ts'
import { addMinutes } from '#lib/time.ts'
import { changeInquiry } from './change.ts'
import { inquiryInput } from './input.ts'
import { purgeTexts } from './purge-texts.ts'

let agent: StaffMember

beforeEach(async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored', inquiryRetentionDays: 30 })
  agent = await staffMember({ role: 'call_centre' })
})

const row = async () => (await database().select().from(inquiries))[0]
const kinds = async () =>
  (await database().select().from(inquiryEvents).orderBy(inquiryEvents.id)).map(({ kind }) => kind)

describe('the texts of an inquiry', () => {
  const later = (days: number) => addMinutes(NOW, days * 24 * 60)

  it('are erased when the city no longer keeps them, from its history too', async () => {
    const number = await anInquiry(agent, { state: 'closed', contact: 'call 03-0000-0001' })
    expect(await purgeTexts(systemJob(), later(30))).toMatchObject({ inquiries: 0 })
    expect(await purgeTexts(systemJob(), later(31))).toMatchObject({ inquiries: 1 })
    expect(await dumpDatabase()).not.toMatch(/May my son|03-0000-0001/)
    expect(await row()).toMatchObject({ kind: 'question', question: '', categories: ['papers', 'card'] })
    expect(await kinds()).toEqual(['written', 'erased'])
    expect(await changeInquiry(agent, { number, sent: sentInquiry({ version: 2 }) }, NOW)).toEqual(
      refused('erased'),
    )
    expect(await purgeTexts(systemJob(), later(31))).toMatchObject({ inquiries: 0 })
  })

  it('stay while something is to be done', async () => {
    await anInquiry(agent, { state: 'waiting' })
    expect(await purgeTexts(systemJob(), later(400))).toMatchObject({ inquiries: 0 })
  })

  it('hold no 個人番号 and no 住民票コード', () => {
    const problems = (values: object) =>
      inquiryInput
        .safeParse({ ...typedInquiry, ...values })
        .error?.issues.map(({ path, message }) => [path[0], message])
    expect(problems({ question: '番号は 9832 0567 3214' })).toEqual([['question', 'my_number']])
    expect(problems({ answer: '983205673214' })).toEqual([['answer', 'my_number']])
    expect(problems({ question: '住民票コード 12345678901' })).toEqual([['question', 'my_number']])
    expect(problems({ state: 'answered' })).toEqual([['answer', 'required']])
    expect(problems({ asker: 'resident' })).toEqual([['residentNumber', 'required']])
    expect(problems({ question: '' })).toEqual([['question', 'required']])
  })
})
