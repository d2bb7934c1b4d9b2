import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, vi } from 'vitest'

export type ResendRequest = {
  key: string
  body: {
    to: string
    subject: string
    text: string
    html: string
    attachments: { filename: string; content: string }[]
  }
}

type Answer = { status: number; body: object; headers?: Record<string, string> }

/**
 * Speaks the part of Resend's protocol that sends a mail, for the tests of a file: mail goes there, and each test
 * begins with no request. `answer` may refuse a request; `null` accepts it, and a promise that never ends keeps the
 * sender waiting.
 */
export function withResendServer() {
  const requests: ResendRequest[] = []
  const resend = { url: '', requests, answer: (_: ResendRequest): Promise<Answer> | Answer | null => null }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', async () => {
      const body = JSON.parse(Buffer.concat(chunks).toString())
      const received = { key: String(request.headers['idempotency-key']), body }
      requests.push(received)
      const { status, body: answer, headers } = (await resend.answer(received)) ?? accepted(requests.length)
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(answer))
    })
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    resend.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    vi.stubEnv('MAIL_TRANSPORT', 'resend')
    vi.stubEnv('RESEND_API_KEY', 'test')
    vi.stubEnv('RESEND_BASE_URL', resend.url)
  })
  beforeEach(() => {
    requests.length = 0
    resend.answer = () => null
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return resend
}

const accepted = (count: number): Answer => ({ status: 200, body: { id: `mail-${count}` } })

/** What Resend answers when it does not send. */
export const resendError = (status: number, name: string, headers?: Record<string, string>): Answer => ({
  status,
  body: { statusCode: status, name, message: `no mail for taro@example.jp: ${name}` },
  headers,
})
