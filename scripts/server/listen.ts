import { createServer, type Server } from 'node:http'
import { PlainError } from '#scripts/plain-error.ts'

/** Listens on a port, or says in plain words why not. */
export const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)))
    server.listen(port, () => resolve())
  })

/** Finds out before any long work whether the port is free. */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise((resolve) => probe.close(resolve))
}

function portProblem(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === 'EADDRINUSE')
    return new PlainError(
      `Port ${port} is used by another program. Stop that one, or set another port, as in PORT=${port + 1}.`,
    )
  if (error.code === 'EACCES') return new PlainError(`PORT=${port}: this user may not serve on port ${port}.`)
  return error
}
