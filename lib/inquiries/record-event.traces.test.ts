import { expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { inquiries } from '#db/schema/inquiries.ts'
import { NOW, someSettings, staffMember } from '#db/testing/factories.ts'
import { anInquiry, sentInquiry } from '#db/testing/inquiries.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { detailsOf, tracesOf } from '#db/testing/traces.ts'
import { ok, refused } from '#lib/result.ts'
import { changeInquiry } from './change.ts'
import { undoInquiry } from './undo.ts'

it('an inquiry leaves a trace of each act that changes it, and none of its words', async () => {
  await resetDatabase()
  await someSettings({ residentData: 'stored', inquiryRetentionDays: 30 })
  const agent = await staffMember({ role: 'call_centre' })
  const number = await anInquiry(agent)
  const [inquiry] = await database().select({ id: inquiries.id }).from(inquiries)
  const change = (values: object) => changeInquiry(agent, { number, sent: sentInquiry(values) }, NOW)
  const answered = { state: 'answered', answer: 'Yes, with a letter.' }
  expect(await change({ version: 1, ...answered })).toEqual(ok(null))
  expect(await change({ version: 1 })).toEqual(refused('changed_meanwhile'))
  expect(await change({ version: 2, ...answered })).toEqual(ok(null))
  expect(await undoInquiry(agent, { number, version: 2 }, NOW)).toEqual(ok(null))
  expect(await undoInquiry(agent, { number, version: 3 }, NOW)).toEqual(refused('nothing_to_undo'))
  const acts = ['inquiry_written', 'inquiry_changed', 'inquiry_undone']
  expect(await tracesOf(agent)).toEqual(acts.map((act) => [act, 'inquiry', inquiry?.id]))
  expect(await detailsOf(agent)).toEqual(acts.map((act) => [act, null]))
})
