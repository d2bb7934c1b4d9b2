/** Answers of the JSON API. */

/** What is the same for everybody, and may be kept by browsers and proxies for some seconds. */
export const publicJson = (value: unknown, seconds: number, headers: Record<string, string> = {}): Response =>
  Response.json(value, { headers: { 'cache-control': `public, max-age=${seconds}`, ...headers } })

/**
 * A public answer whose text is ready. As a stream it is handed on as it is; given to the answer itself, each answer
 * would first copy it, which for a month of slots costs as much as all the rest of the request.
 */
export const publicText = (text: Uint8Array, cacheControl: string): Response =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(text)
        stream.close()
      },
    }),
    { headers: { 'content-type': 'application/json', 'cache-control': cacheControl } },
  )

/** What belongs to one resident: nobody keeps it. */
export const privateJson = (
  value: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response => Response.json(value, { ...init, headers: { 'cache-control': 'no-store', ...init.headers } })
