import { expect, it } from 'vitest'
import { commandInFolder } from './run-in-folder.fixture.ts'

const { runWith } = commandInFolder('scripts/take-bounce.ts')

const report = `Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

--edge
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.jp

Final-Recipient: rfc822; hanako@example.jp
Action: failed
Status: 5.1.1

--edge
Content-Type: text/rfc822-headers

Message-ID: <unknown@hibari.example>

--edge--
`

it('drops what is no report before it asks any database', () => {
  const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const answer = runWith({ input: 'Subject: Re: visit\n\nI cannot come.\n', ...nowhere })
  expect(answer).toMatchObject({ status: 0, said: expect.stringContaining('does not say') })
})

it('asks the mail server to try again while the database is away', () => {
  expect(runWith({ input: report, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }).status).toBe(75)
})

it('takes a report about a mail that it does not know, and says nothing about people', () => {
  const answer = runWith({ input: report })
  expect(answer).toMatchObject({ status: 0, said: expect.stringContaining('no mail') })
  expect(answer.said).not.toContain('hanako')
})
