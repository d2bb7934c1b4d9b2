import { type Agent, type IncomingHttpHeaders, request } from 'node:http'

/** Nobody waits longer for an answer; what has none by then counts as failed. */
const PATIENCE_MS = 30_000

export type Sent = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer }

export type Received = { status: number; headers: IncomingHttpHeaders; body: string }

/** Sends one request to this machine over a connection of the agent and reads the whole answer. */
export const send = (
  agent: Agent,
  port: number,
  { method = 'GET', path, headers, body }: Sent,
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...headers, ...length },
        timeout: PATIENCE_MS,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    sent.on('timeout', () =>
      sent.destroy(new Error(`No answer from ${path} in ${PATIENCE_MS / 1000} seconds`)),
    )
    sent.on('error', reject)
    sent.end(body)
  })
