import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createHttpServer, drain } from './start-web-server.ts'

const asked = (url: string) =>
  new Promise<IncomingMessage>((resolve, reject) => get(url, resolve).once('error', reject))

const firstOf = (answer: IncomingMessage) =>
  new Promise<string>((resolve) => answer.once('data', (chunk: Buffer) => resolve(chunk.toString())))

it('what goes on and on is sent as it is said, and does not keep the server from stopping', async () => {
  const server = createHttpServer(0, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('event: look\ndata:\n\n')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const answer = await asked(`http://localhost:${port}/staff/today.events?counter=hall`)
  expect(await firstOf(answer)).toContain('event: look')
  const isOver = new Promise((resolve) => answer.once('error', resolve).once('close', resolve))
  await drain(server)
  await isOver
})
