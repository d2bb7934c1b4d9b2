import PostalMime, { type Attachment } from 'postal-mime'
import { z } from 'zod'
import type { Bounce } from './input.ts'

/** RFC 3464, and RFC 6533 for addresses beyond ASCII. */
const reportTypes = ['message/delivery-status', 'message/global-delivery-status']

/** The mail that came back, whole or its headers alone. */
const returnedTypes = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers']

/**
 * What a delivery status notification (RFC 3464) says, with which a mail server sends back what it could not deliver:
 * which of our mails it was, and why. Null for every other mail, and for news of a delay or of success; `failed` is
 * final with a status 4.x.x too, by which a server says that it has given up.
 */
export async function readReport(message: Uint8Array): Promise<Bounce | null> {
  const options = { forceRfc822Attachments: true }
  // What is too deep or too long to be read is no report of a mail server.
  const { attachments } = await PostalMime.parse(message, options).catch(() => ({ attachments: [] }))
  const [envelope, ...recipients] = await fieldsOf(partOf(attachments, reportTypes))
  const failed = recipients.find(({ action = '' }) => /^failed\b/i.test(action))
  if (!(envelope && failed)) return null
  const reason = [failed.status, failed['diagnostic-code']].filter(Boolean).join(' ')
  const { messageId } = await PostalMime.parse(partOf(attachments, returnedTypes))
  if (messageId) return { providerId: messageId, reason }
  // Who returns no headers repeats at least what the mail was sent with (RFC 3461 §4.4).
  const outboxId = z.uuid().safeParse(envelope['original-envelope-id'])
  return outboxId.success ? { outboxId: outboxId.data, reason } : null
}

/** The first part of one of these types, as text; empty where there is none. */
function partOf(parts: readonly Attachment[], types: readonly string[]): string {
  const content = parts.find(({ mimeType }) => types.includes(mimeType.toLowerCase()))?.content ?? ''
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

/** A report is written like headers: a block about the mail, then one for each recipient, with empty lines between. */
const fieldsOf = (report: string): Promise<Partial<Record<string, string>>[]> =>
  Promise.all(
    report
      .split(/\r?\n(?:[ \t]*\r?\n)+/)
      .filter((block) => block.trim() !== '')
      .map(async (block) => {
        const { headers } = await PostalMime.parse(`${block}\r\n\r\n`)
        return Object.fromEntries(headers.map(({ key, value }) => [key, value]))
      }),
  )
