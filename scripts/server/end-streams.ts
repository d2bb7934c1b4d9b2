import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Answers that go on until somebody leaves have such an address. */
const isEndless = (url = ''): boolean => /^[^?]*\.events(\?|$)/.test(url)

const open = new WeakMap<Server, Set<ServerResponse>>()

/** Remembers an answer that would keep a server from stopping. */
export function noteStream(server: Server, request: IncomingMessage, response: ServerResponse): void {
  if (!isEndless(request.url)) return
  const streams = open.get(server) ?? new Set()
  open.set(server, streams.add(response))
  response.once('close', () => streams.delete(response))
}

/** Ends those answers: nothing in them is half done, and whoever watched comes again to the next server. */
export function endStreams(server: Server): void {
  for (const response of open.get(server) ?? []) response.destroy()
}
