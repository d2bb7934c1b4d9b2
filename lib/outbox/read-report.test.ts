import { beforeEach, describe, expect, it } from 'vitest'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { readReport } from './read-report.ts'
import { recordBounce } from './record-bounce.ts'

const OUTBOX_ID = '6f1b2a60-3c0e-4c7a-9a53-0f3f5a1c2d3e'
const MESSAGE_ID = '<reservation.booked.3f1c.1@hibari.example>'

type Report = { action?: string; status?: string; envelope?: string; returned?: string; type?: string }

const headers = `Message-ID: ${MESSAGE_ID}
Subject: =?UTF-8?B?5LqI57SE?=
To: hanako@example.jp`

/** A mail as a server sends it back: text for people, the report, and what is returned. */
function reportOf({
  action = 'failed',
  status = '5.1.1',
  envelope = '',
  returned = `Content-Type: text/rfc822-headers\n\n${headers}\n`,
  type = 'multipart/report; report-type=delivery-status',
}: Report = {}): Uint8Array {
  const mail = `From: MAILER-DAEMON@mx.example.jp
To: bounces@hibari.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: ${type}; boundary="edge"

--edge
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--edge
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp
${envelope}Arrival-Date: Tue, 24 Nov 2026 09:00:00 +0900 (JST)

Final-Recipient: rfc822; hanako@example.jp
Original-Recipient: rfc822;hanako@example.jp
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 5.1.1 <hanako@example.jp>:
    user unknown

--edge
${returned}
--edge--
`
  return new TextEncoder().encode(mail.replaceAll('\n', '\r\n'))
}

const known = `Original-Envelope-Id: ${OUTBOX_ID}\n`
const reason = '5.1.1 smtp; 550 5.1.1 <hanako@example.jp>: user unknown'

describe('a mail that a server sends back', () => {
  it.each([
    ['with the headers of ours', {}, { providerId: MESSAGE_ID }],
    [
      'with the whole of ours',
      { returned: `Content-Type: message/rfc822\n\n${headers}\n\ntext\n` },
      { providerId: MESSAGE_ID },
    ],
    ['with nothing of ours but the envelope', { envelope: known, returned: '' }, { outboxId: OUTBOX_ID }],
    ['after days of trying', { status: '4.4.7', action: 'Failed (gave up)' }, { providerId: MESSAGE_ID }],
  ] as [string, Report, object][])('%s names it and says why', async (_, report, mail) => {
    const said = report.status ? reason.replace('5.1.1 smtp', '4.4.7 smtp') : reason
    expect(await readReport(reportOf(report))).toEqual({ ...mail, reason: said })
  })

  it.each([
    ['news of a delay', { action: 'delayed', status: '4.2.2' }],
    ['news of success', { action: 'delivered', status: '2.0.0' }],
    ['a report that names nothing of ours', { returned: '' }],
    ['an envelope of somebody else', { returned: '', envelope: 'Original-Envelope-Id: QQ314159\n' }],
  ] as [string, Report][])('%s is no news', async (_, report) => {
    expect(await readReport(reportOf(report))).toBeNull()
  })

  it.each([
    ['an answer of a person', `In-Reply-To: ${MESSAGE_ID}\r\nSubject: Re:\r\n\r\nAction: failed\r\n`],
    ['a report inside a mail that was passed on', passedOn()],
    ['nothing at all', ''],
    [
      'a mail of too many parts in parts',
      'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(400),
    ],
    ['octets that are no mail', '\u0000\u0001--edge\r\n\r\n\r\n'],
  ])('%s is no report', async (_, mail) => {
    expect(await readReport(new TextEncoder().encode(mail))).toBeNull()
  })
})

/** Only what a server itself sends back counts. */
function passedOn(): string {
  const inner = new TextDecoder().decode(reportOf())
  return `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="outer"\r\n\r\n--outer\r\nContent-Type: message/rfc822\r\n\r\n${inner}\r\n--outer--\r\n`
}

describe('what came back', () => {
  beforeEach(resetDatabase)

  const take = async (report: Report) => {
    const bounce = await readReport(reportOf(report))
    return bounce && (await recordBounce(systemJob(), bounce, NOW))
  }
  const openTasks = async () => await tasksOfStaff(await staffMember(), { state: 'open' })

  it('is shown as failed, without the address, and becomes one task', async () => {
    const letter = await aLetter({ status: 'sent', providerId: MESSAGE_ID, sentAt: NOW })
    const other = await aLetter({ status: 'sent', providerId: '<other@hibari.example>', sentAt: NOW })
    expect(await take({})).toEqual({ isRecorded: true })
    expect(await take({})).toEqual({ isRecorded: false })
    expect(await letterNow(letter)).toMatchObject({
      status: 'failed',
      lastError: '5.1.1 smtp; 550 5.1.1 <…@…>: user unknown',
    })
    expect(await letterNow(other)).toEqual(other)
    expect(await openTasks()).toMatchObject([{ kind: 'mail_failed', outboxId: letter.id }])
  })

  it('is found by what the envelope said, where no headers came back', async () => {
    const letter = await aLetter({ id: OUTBOX_ID, status: 'sent', providerId: MESSAGE_ID, sentAt: NOW })
    expect(await take({ envelope: known, returned: '' })).toEqual({ isRecorded: true })
    expect((await letterNow(letter)).status).toBe('failed')
  })

  it('changes no mail that was sent again since or is still waiting', async () => {
    const again = await aLetter({ status: 'sent', providerId: '<again@hibari.example>', sentAt: NOW })
    const waiting = await aLetter({ status: 'pending', providerId: MESSAGE_ID })
    expect(await take({})).toEqual({ isRecorded: false })
    expect([await letterNow(again), await letterNow(waiting)]).toEqual([again, waiting])
    expect(await openTasks()).toEqual([])
  })
})
