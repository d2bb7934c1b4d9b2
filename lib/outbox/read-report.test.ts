import { describe, expect, it } from 'vitest'
import { MESSAGE_ID, OUTBOX_ID, type Report, reportOf, returnedHeaders } from '#db/testing/delivery-report.ts'
import { readReport } from './read-report.ts'

const known = `Original-Envelope-Id: ${OUTBOX_ID}\n`
const reason = '5.1.1 smtp; 550 5.1.1 <hanako@example.jp>: user unknown'

describe('a mail that a server sends back', () => {
  it.each([
    ['with the headers of ours', {}, { providerId: MESSAGE_ID }],
    [
      'with the whole of ours',
      { returned: `Content-Type: message/rfc822\n\n${returnedHeaders}\n\ntext\n` },
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
