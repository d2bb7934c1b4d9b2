/** Answers of the JSON API. */

/** What is the same for everybody, and may be kept by browsers and proxies for some seconds. */
export const publicJson = (value: unknown, seconds: number, headers: Record<string, string> = {}): Response =>
  Response.json(value, { headers: { 'cache-control': `public, max-age=${seconds}`, ...headers } })

/** What belongs to one resident: nobody keeps it. */
export const privateJson = (
  value: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response => Response.json(value, { ...init, headers: { 'cache-control': 'no-store', ...init.headers } })
