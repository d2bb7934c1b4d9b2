import { existsSync } from 'node:fs'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import path from 'node:path'
import { onSide, type Side } from '#db/side.ts'
import { log } from '#lib/log.ts'
import { securityHeaders } from '#lib/security-headers.ts'
import { root } from '#scripts/environment.ts'
import { PlainError } from '#scripts/plain-error.ts'
import { readNext } from '#scripts/read-next.ts'
import { answerInterface } from './answer-interface.ts'
import { answerPages } from './answer-pages.ts'
import { mostBodyBytes } from './body-bytes.ts'
import { endStreams, noteStream } from './end-streams.ts'
import { identifyRequest } from './identify-request.ts'
import { limitBody } from './limit-body.ts'
import { limitRequestLine } from './limit-request-line.ts'
import { listen } from './listen.ts'
import { makePages } from './make-pages.ts'
import { refuseForeign } from './refuse-foreign.ts'
import { shareAnswers } from './share-answers.ts'

/** How long requests in flight may take to finish when the server stops. */
const grace = 15_000

export type WebServer = { close(): Promise<void> }

type Options = {
  port: number
  trustedProxies: number
  /** Shows changes of the sources at once instead of the built product. */
  dev?: boolean
}

/**
 * Serves the built product. Closing takes no new requests, lets those in flight finish (a booking is answered, not
 * cut off), and then waits for what pages do after their answer.
 */
export async function startWebServer({ port, trustedProxies, dev = false }: Options): Promise<WebServer> {
  if (!dev && !existsSync(path.join(root, '.next/BUILD_ID')))
    throw new PlainError('The product is not built yet. Run: npm run build')
  // Loaded late: React decides at this moment, by NODE_ENV, whether it is the production one.
  const { default: next } = await import('next')
  const app = next({ dev, dir: root, port, hostname: 'localhost', quiet: !dev })
  await app.prepare()
  const handle = app.getRequestHandler()
  // In development Next answers all, since it sees what changed in the sources.
  const answersItself = dev ? async () => false : await answerBeforeRouter()
  const server = createHttpServer(trustedProxies, (request, response) => {
    answersItself(request, response)
      .then((isAnswered) => (isAnswered ? undefined : handle(request, response)))
      .catch(cutOff(request, response))
  })
  await listen(server, port)
  return {
    close: async () => {
      await drain(server)
      await app.close()
    },
  }
}

/**
 * Answers without the router of Next what is asked for most: interface and forms by their route files, residents' pages
 * by their entry points. Resolves with false for all else.
 */
async function answerBeforeRouter() {
  const answersForms = await readNext(async () => {
    const { answerForms } = await import('./answer-forms.ts')
    return await answerForms()
  })
  const ways = [await answerInterface(), answersForms, makePages()]
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    for (const way of ways) if (await way(request, response)) return true
    return false
  }
}

/** The part of the server in front of the product: truthful headers, limits of size and time. */
export function createHttpServer(trustedProxies: number, handle: RequestListener): Server {
  const [isShared, answer] = [shareAnswers(), answerPages(handle)]
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      // Longer than the 60 seconds after which common proxies give up an idle connection.
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) =>
      onSide(sideOf(request.url), () => {
        response.setHeader('x-request-id', identifyRequest(request, trustedProxies))
        for (const { key, value } of securityHeaders(sideOf(request.url))) response.setHeader(key, value)
        // Next sends headers just before the first piece of a body: together they are one write to the system, not two.
        response.flushHeaders = () => undefined
        if (!server.listening) response.setHeader('connection', 'close')
        noteStream(server, request, response)
        if (
          !limitRequestLine(request, response) ||
          !refuseForeign(request, response) ||
          !limitBody(request, response, mostBodyBytes(request))
        )
          return
        if (!isShared(request, response)) answer(request, response).catch(cutOff(request, response))
      }),
  )
  return server
}

/**
 * Pages of staff, and what mail providers tell us about mails, belong to the office; all else is the residents', and so
 * is an address that somebody may read otherwise than we do.
 */
export function sideOf(url = ''): Side {
  const [asked = ''] = url.split('?', 1)
  const isPlain = !/\.\.|%2e|\/\/|\\/i.test(asked)
  return isPlain && /^\/(staff|api\/webhooks)(\/|$)/.test(asked) ? 'office' : 'resident'
}

/** Ends a request that nobody could answer. */
const cutOff = (request: IncomingMessage, response: ServerResponse) => (error: unknown) => {
  log().error({ err: error, requestId: request.headers['x-request-id'] }, 'request failed')
  response.destroy()
}

/** Stops listening and waits for the answers under way; those without an end are ended, idle connections closed. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  endStreams(server)
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const giveUp = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearInterval(idle)
  clearTimeout(giveUp)
}
