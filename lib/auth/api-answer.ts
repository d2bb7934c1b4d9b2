import { fileHeaders } from './own-file.ts'

/**
 * An answer of the JSON API before it is sent: plain data, so that the server in front can send it as it is
 * (`scripts/server/answer-interface.ts`), and Next as a `Response`.
 */
export type Answer = { status: number; headers: Record<string, string>; body: string | Uint8Array | null }

const json = { 'content-type': 'application/json' }

/** What is the same for everybody, and may be kept by browsers and proxies for some seconds. */
export const publicJson = (
  value: unknown,
  seconds: number,
  headers: Record<string, string> = {},
): Answer => ({
  status: 200,
  headers: { ...json, 'cache-control': `public, max-age=${seconds}`, ...headers },
  body: JSON.stringify(value),
})

/** A public answer whose text is ready. */
export const publicText = (text: Uint8Array, cacheControl: string): Answer => ({
  status: 200,
  headers: { ...json, 'cache-control': cacheControl },
  body: text,
})

/** What belongs to one resident: nobody keeps it. */
export const privateJson = (
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Answer => ({
  status,
  headers: { ...json, 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(value),
})

/** A file of one resident. */
export const privateFile = (
  body: string | Uint8Array,
  download: Parameters<typeof fileHeaders>[0],
): Answer => ({ status: 200, headers: fileHeaders(download), body })

/** An answer in the form that Next sends. */
export const responseOf = ({ body, ...init }: Answer): Response =>
  new Response(typeof body === 'string' || !body ? body : new Uint8Array(body), init)
