import { Resend } from 'resend'
import { env } from '#lib/env.ts'
import { commonHeaders, type Delivery, type Transport } from './send.ts'

/** Follows no redirect: a mail with its key goes to the provider alone, not to where an answer points. (OWASP ASVS 5.0 §15.3.2) */
class StraightResend extends Resend {
  override fetchRequest<T>(path: string, options: object = {}) {
    return super.fetchRequest<T>(path, { ...options, redirect: 'error' })
  }
}

/** Sends through Resend. Its idempotency key makes a repeated try of the same mail one mail, for 24 hours. */
export const sendByResend: Transport = async (mail, signal) => {
  const { MAIL_FROM, RESEND_API_KEY, RESEND_BASE_URL } = env()
  const resend = new StraightResend(
    RESEND_API_KEY,
    RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL } : undefined,
  )
  const { attachment } = mail
  const answer = await resend.emails.send(
    {
      from: MAIL_FROM,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: commonHeaders(mail),
      tags: [{ name: 'outbox_id', value: mail.id }],
      attachments: attachment
        ? [
            {
              filename: attachment.filename,
              contentType: attachment.type,
              content: Buffer.from(attachment.content),
            },
          ]
        : [],
    },
    { idempotencyKey: mail.idempotencyKey, signal },
  )
  if (!answer.error) return { outcome: 'sent', providerId: answer.data.id }
  return deliveryOf(answer.error, answer.headers?.['retry-after'])
}

/** What is wrong with this installation or with this moment, not with the mail: it may go out once that is mended. */
const PASSING_STATUSES = [401, 403, 408, 425, 429]
const PASSING_ERRORS = ['concurrent_idempotent_requests']

function deliveryOf(
  error: { name: string; statusCode: number | null; message: string },
  retryAfter?: string,
): Delivery {
  const { name, statusCode, message } = error
  const reason = `${statusCode ?? ''} ${name}: ${message}`.trim()
  const isLimited = name === 'rate_limit_exceeded'
  if (isLimited) return { outcome: 'later', reason, waitSeconds: Math.max(1, Number(retryAfter) || 1) }
  const isPassing = statusCode === null || statusCode >= 500 || PASSING_STATUSES.includes(statusCode)
  return { outcome: isPassing || PASSING_ERRORS.includes(name) ? 'later' : 'refused', reason }
}
