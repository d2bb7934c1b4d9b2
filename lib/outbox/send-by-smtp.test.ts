import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startSmtpServer } from '#db/testing/smtp-server.ts'
import type { OutgoingMail } from './send.ts'
import { sendBySmtp } from './send-by-smtp.ts'

let server: Awaited<ReturnType<typeof startSmtpServer>>

beforeAll(async () => {
  server = await startSmtpServer()
})

afterAll(() => server.close())

beforeEach(() => {
  server.mails.length = 0
  server.answers.clear()
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('MAIL_FROM', 'ひばり市 <no-reply@hibari.example>')
})

afterEach(() => vi.unstubAllEnvs())

const mail: OutgoingMail = {
  id: '3f1c',
  idempotencyKey: 'reservation_booked:3f1c:1',
  recipient: 'hanako@example.jp',
  subject: '【ひばり市】予約を受け付けました',
  text: '予約番号 123-456-7897\n',
  html: '<p>予約番号 123-456-7897</p>',
  language: 'ja',
  attachment: {
    filename: 'visit.ics',
    type: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: 'BEGIN:VCALENDAR',
  },
}

const send = (change: Partial<OutgoingMail> = {}, signal = AbortSignal.timeout(30_000)) =>
  sendBySmtp({ ...mail, ...change }, signal)

/** As a process with these variables would send it. */
async function sendWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  const { sendBySmtp: sendAnew } = await import('./send-by-smtp.ts')
  return sendAnew(mail, AbortSignal.timeout(30_000))
}

describe('a mail by SMTP', () => {
  it('reaches its one recipient with both texts, the calendar entry and a Message-ID that stays', async () => {
    const first = await send()
    expect(first).toEqual({ outcome: 'sent', providerId: '<reservation.booked.3f1c.1@hibari.example>' })
    await send()
    const [sent, again] = server.mails
    expect(sent?.to).toEqual(['hanako@example.jp'])
    expect(sent?.from).toBe('no-reply@hibari.example')
    expect(sent?.data).toMatch(/^Content-Language: ja\r$/m)
    expect(sent?.data).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(sent?.data).toMatch(/Content-Type: text\/plain/)
    expect(sent?.data).toMatch(/Content-Type: text\/html/)
    expect(sent?.data).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/)
    for (const { data } of [sent, again].filter((kept) => kept !== undefined))
      expect(data).toMatch(/^Message-ID: <reservation\.booked\.3f1c\.1@hibari\.example>\r$/m)
  })

  it('gets no header and no second receiver from what somebody wrote into its subject or address', async () => {
    const subject = '予約\r\nBcc: evil@evil.example\r\n\r\nbody\n x\u0000'
    await send({ subject })
    const [sent] = server.mails
    expect(sent?.to).toEqual(['hanako@example.jp'])
    expect(sent?.data).not.toMatch(/^Bcc:/im)
    expect(sent?.data.split('\r\n\r\n', 1)[0]).toMatch(/^Subject: /m)
    server.mails.length = 0
    await send({ recipient: 'hanako@example.jp\r\nRCPT TO:<evil@evil.example>' })
    expect(server.mails.flatMap(({ to }) => to).filter((to) => to === 'evil@evil.example')).toEqual([])
  })

  it('is sent back to the address for that, if it cannot be delivered, with nothing but its headers', async () => {
    server.answers.set('EHLO', '250-mail.example greets you\r\n250 DSN')
    await sendWith({ SMTP_BOUNCES_TO: 'bounces@hibari.example' })
    const [sent] = server.mails
    expect(sent).toMatchObject({ from: 'bounces@hibari.example', to: ['hanako@example.jp'] })
    expect(sent?.commands).toEqual([
      'MAIL FROM:<bounces@hibari.example> RET=HDRS ENVID=3f1c',
      'RCPT TO:<hanako@example.jp> NOTIFY=FAILURE',
    ])
    expect(sent?.data).toMatch(/^From: .*<no-reply@hibari\.example>\r$/m)
  })

  it('never takes a subject or an address for more than one header', async () => {
    await send({ subject: 'a\r\nBcc: all@example.jp', recipient: 'hanako@example.jp, all@example.jp' })
    await send({ subject: 'a\r\nBcc: all@example.jp' })
    for (const { to, data } of server.mails) {
      expect(to).toHaveLength(1)
      expect(data).not.toMatch(/^Bcc:/im)
    }
  })

  it.each([
    ['an unknown recipient', { RCPT: '550 5.1.1 <hanako@example.jp>: no such person' }, 'refused'],
    ['a refused text', { BODY: '554 5.7.1 not here' }, 'refused'],
    ['a full mailbox', { RCPT: '452 4.2.2 mailbox full' }, 'later'],
    ['a server that is busy', { MAIL: '421 4.3.2 come back' }, 'later'],
  ])('%s: %o is %s', async (_, answers, outcome) => {
    for (const [command, answer] of Object.entries(answers)) server.answers.set(command, answer)
    expect((await send()).outcome).toBe(outcome)
    expect(server.mails).toEqual([])
  })

  it('a server that says nothing more is left after the time of a try', async () => {
    server.answers.set('BODY', '250-still thinking')
    expect((await send({}, AbortSignal.timeout(300))).outcome).toBe('later')
  })

  it('a server that is away may come back', async () => {
    const gone = await startSmtpServer()
    gone.close()
    expect((await sendWith({ SMTP_URL: gone.url })).outcome).toBe('later')
  })
})
