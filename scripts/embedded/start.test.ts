import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { onFreePort } from './start.ts'

let stranger: Server | undefined

afterEach(() => stranger?.close())

/** Starts where it may, unless somebody takes its first port just before. */
async function startAfterStranger(port: number): Promise<number> {
  if (stranger) return port
  stranger = createServer()
  await once(stranger.listen(port, '127.0.0.1'), 'listening')
  throw new Error('taken')
}

it('what finds its port taken at the last moment starts on another', async () => {
  const tried: number[] = []
  const port = await onFreePort(undefined, (free) => {
    tried.push(free)
    return startAfterStranger(free)
  })
  expect(tried).toHaveLength(2)
  expect(port).toBe(tried[1])
  expect(port).not.toBe(tried[0])
})

it('what does not start for another reason is tried once', async () => {
  let tries = 0
  const start = () => {
    tries += 1
    return Promise.reject(new Error('no data'))
  }
  await expect(onFreePort(undefined, start)).rejects.toThrow('no data')
  expect(tries).toBe(1)
})
