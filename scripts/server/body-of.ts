import type { IncomingMessage } from 'node:http'

/** The server has limited its length before. Of a body that is cut off, what came: its answer reaches nobody. */
export const bodyOf = (request: IncomingMessage): Promise<Buffer<ArrayBuffer>> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    const done = () => resolve(Buffer.concat(chunks))
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', done).on('error', done).on('close', done)
  })
