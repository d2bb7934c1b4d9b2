import { createServer } from 'node:http'
import { doTasks } from './side-process.ts'

/** The floor for every answer: Node's own HTTP server saying hello. Answers the port it listens on. */
doTasks<null, number>(
  () =>
    new Promise((resolve) => {
      const server = createServer((_request, response) => {
        response.setHeader('content-type', 'text/plain')
        response.end('hello')
      })
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    }),
)
