import { createTransport } from 'nodemailer'
import { env } from '#lib/env.ts'
import { commonHeaders, type Delivery, type OutgoingMail, type Transport } from './send.ts'

/**
 * Sends through the mail server of `SMTP_URL`. The Message-ID is the same in every try, so receivers can tell a repeat,
 * and a mail that comes back later is known by it (`npm run take-bounce`).
 */
export const sendBySmtp: Transport = async (mail, signal) => {
  const { MAIL_FROM, SMTP_BOUNCES_TO, SMTP_URL } = env()
  const { attachment } = mail
  // As an object the address is taken as it stands and never parsed into several.
  const to = { name: '', address: mail.recipient }
  const server = createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const sent = await server.sendMail({
      from: MAIL_FROM,
      ...(SMTP_BOUNCES_TO && { envelope: { from: SMTP_BOUNCES_TO, to: [to] } }),
      // Nobody is told of delays, and what comes back is without its text (RFC 3461).
      dsn: { id: mail.id, return: 'headers', notify: ['failure'] },
      to,
      messageId: messageId(mail, MAIL_FROM),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: commonHeaders(mail),
      attachments: attachment
        ? [{ filename: attachment.filename, contentType: attachment.type, content: attachment.content }]
        : [],
      signal,
    })
    return { outcome: 'sent', providerId: sent.messageId }
  } catch (error) {
    return deliveryOf(error)
  } finally {
    server.close()
  }
}

/** Letters that RFC 5322 allows before the @, at the domain mails come from. */
function messageId({ idempotencyKey }: OutgoingMail, from: string): string {
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost'
  return `<${idempotencyKey.replace(/[^A-Za-z0-9-]/g, '.')}@${domain}>`
}

/** A 5xx to the mail itself is final (RFC 5321 §4.2.1); trouble with signing in or on the line may pass. */
function deliveryOf(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH'
  return { outcome: isFinal ? 'refused' : 'later', reason: `${code ?? error.name}: ${error.message}` }
}
