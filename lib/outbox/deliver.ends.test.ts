import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#db/client.ts'
import { outbox } from '#db/schema/outbox.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resendError, withResendServer } from '#db/testing/resend-server.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { addMinutes } from '#lib/time.ts'
import { deliverPending } from './deliver.ts'
import { sendAgain } from './send-again.ts'

const resend = withResendServer()

beforeEach(resetDatabase)

const deliver = () => deliverPending(systemJob(), NOW)

const code = {
  kind: 'email_code',
  dedupeKey: 'email_code:1',
  recipient: 'hanako@example.jp',
  locale: 'ja',
  secret: '012345',
  nextAttemptAt: NOW,
  createdAt: NOW,
} as const
const aCode = async (until: Date) => {
  const [row] = await database()
    .insert(outbox)
    .values({ ...code, facts: { until: until.toISOString() } })
    .returning()
  return row as NonNullable<typeof row>
}

describe('a mail about an account', () => {
  it('brings its code without a calendar entry, and is kept with the code masked', async () => {
    const letter = await aCode(addMinutes(NOW, 30))
    await deliver()
    expect(resend.requests[0]?.body.text).toContain('\n012345\n')
    expect(resend.requests[0]?.body.attachments ?? []).toEqual([])
    const kept = await letterNow(letter)
    expect(kept).toMatchObject({ status: 'sent', secret: null })
    expect(kept.body).toContain('\n••••••\n')
    expect(JSON.stringify({ ...kept, id: '' })).not.toContain('012345')
  })

  it('is not sent when its code counts no more', async () => {
    const letter = await aCode(NOW)
    await deliver()
    expect(resend.requests).toEqual([])
    expect(await letterNow(letter)).toMatchObject({ status: 'withdrawn', secret: null, body: null })
  })
})

it('goes nowhere else, whatever the provider points to', async () => {
  const letter = await aCode(addMinutes(NOW, 30))
  const elsewhere = `${resend.url}/elsewhere`
  resend.answer = () => ({ status: 307, body: {}, headers: { location: elsewhere } })
  await deliver()
  expect(resend.requests).toHaveLength(1)
  expect(await letterNow(letter)).toMatchObject({ status: 'pending', attempts: 1 })
})

describe('a mail that is given up', () => {
  it('becomes a task at once, which ends when the mail goes out after all', async () => {
    const staff = await staffMember()
    const letter = await aLetter()
    resend.answer = () => resendError(422, 'validation_error')
    await deliver()
    const [task] = await tasksOfStaff(staff, { state: 'open' })
    expect(task).toMatchObject({ kind: 'mail_failed', outboxId: letter.id, phone: null })
    resend.answer = () => null
    await sendAgain(staff, letter.id, NOW)
    await deliver()
    expect(await tasksOfStaff(staff, { state: 'open' })).toEqual([])
    expect(await tasksOfStaff(staff, { state: 'done' })).toMatchObject([{ id: task?.id, doneBy: null }])
  })

  it('is sent again under another key when it had come back', async () => {
    const letter = await aLetter({ status: 'failed', sentAt: NOW, providerId: 'mail-0' })
    await sendAgain(await staffMember(), letter.id, NOW)
    await deliver()
    expect(resend.requests.map(({ key }) => key)).toEqual([`${letter.dedupeKey}:${NOW.getTime()}`])
  })

  it('is no task where the reader sits before the page', async () => {
    await aCode(addMinutes(NOW, 30))
    resend.answer = () => resendError(422, 'validation_error')
    await deliver()
    expect(await tasksOfStaff(await staffMember(), { state: 'open' })).toEqual([])
  })
})
