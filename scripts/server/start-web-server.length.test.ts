import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { createHttpServer } from './start-web-server.ts'

// Where a message ends must be beyond doubt: a proxy that reads it otherwise would hand on a hidden second request.
// (RFC 9112 6.3; OWASP ASVS 5.0, 4.2.1)

let server: Server

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

it.each([
  ['both kinds of length', 'Content-Length: 5\r\nTransfer-Encoding: chunked', '0\r\n\r\n'],
  ['two lengths', 'Content-Length: 5\r\nContent-Length: 6', 'hello!'],
  ['a length that is no number', 'Content-Length: +5', 'hello'],
  ['chunks that are not the last coding', 'Transfer-Encoding: chunked, gzip', '0\r\n\r\n'],
  ['a space before the colon', 'Transfer-Encoding : chunked', '0\r\n\r\n'],
  ['a folded header', 'X-Long: one\r\n two\r\nContent-Length: 5', 'hello'],
])('a request with %s is refused, and nothing of it is served', async (_, headers, body) => {
  const served: string[] = []
  server = createHttpServer(0, (request, response) => {
    served.push(request.url ?? '')
    response.end('served')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
  line.write(
    `POST /ja HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n\r\n${body}GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  )
  expect(await text(line)).toMatch(/^HTTP\/1\.1 400 /)
  expect(served).toEqual([])
})
