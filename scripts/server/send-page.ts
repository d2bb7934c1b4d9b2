import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from './hold-back.ts'

/** A page as it was made for one answer, with the nonce of that answer in it. */
export type Page = Answer & { nonce: string }

/** Half the work of the usual level for a tenth more bytes, or all of it for those whose page brings a font as well. */
const levels = { light: 3, tight: 6 }

/** Below this, packing saves no packet on the way. */
const smallest = 1_024

/** Headers of one answer alone. */
const own = ['x-request-id', 'content-security-policy']

/** Sends a page to one who asked: with a nonce of its own when it was made for somebody else, packed if wished. */
export async function sendPage(
  response: ServerResponse,
  page: Page,
  { nonce, packs }: { nonce: string; packs: keyof typeof levels | false },
): Promise<void> {
  const isGiven = page.nonce !== nonce
  if (isGiven) takeOver(response, page, nonce)
  const body = isGiven ? Buffer.from(page.body.toString().replaceAll(page.nonce, nonce)) : page.body
  const level = packs && levels[packs]
  const isPacked = level && body.length >= smallest && /^text\//.test(String(page.headers['content-type']))
  const sent = isPacked ? await promisify(gzip)(body, { level }) : body
  if (isPacked) response.setHeader('content-encoding', 'gzip')
  if (body.length > 0) response.setHeader('content-length', sent.length)
  response.end(sent)
}

function takeOver(response: ServerResponse, { status, headers, nonce: before }: Page, nonce: string): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || own.includes(name)) continue
    // The names of files to load early carry the nonce as well.
    response.setHeader(name, typeof value === 'number' ? value : withNonce(value, before, nonce))
  }
}

const withNonce = (value: string | string[], before: string, nonce: string): string | string[] =>
  typeof value === 'string'
    ? value.replaceAll(before, nonce)
    : value.map((line) => line.replaceAll(before, nonce))
