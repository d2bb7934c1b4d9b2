import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import { provide } from '#scripts/environment.ts'

type Answers = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/**
 * A server for the tests of what answers in front of Next: each request gets the headers of one that was identified,
 * and what is not answered is noted as left to Next and gets 404. No database stands behind it.
 */
export function inFrontOfNothing(answer: () => Promise<Answers>, identified: Record<string, string>) {
  let server: Server
  const front = {
    port: 0,
    /** What was left to Next, as `GET /path`. */
    left: [] as string[],
    ask: (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${front.port}${path}`, init),
    /** Begins to send and goes away. */
    breakOff: async (begun: string) => {
      const socket = connect(front.port, '127.0.0.1')
      socket.write(begun)
      await once(socket, 'connect')
      socket.destroy()
    },
  }

  beforeAll(async () => {
    provide({
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
      AUTH_SECRET: 'x'.repeat(32),
      KEY_PEPPER: 'x'.repeat(32),
      LOG_LEVEL: 'silent',
    })
    const answers = await answer()
    server = createServer(async (request, response) => {
      Object.assign(request.headers, identified)
      if (await answers(request, response)) return
      front.left.push(`${request.method} ${request.url}`)
      response.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    front.port = (server.address() as AddressInfo).port
  })

  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return front
}
