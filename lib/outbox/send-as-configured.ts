import { env } from '#lib/env.ts'
import type { Transport } from './send.ts'
import { sendByResend } from './send-by-resend.ts'
import { sendBySmtp } from './send-by-smtp.ts'

/** Nothing leaves: the mail is kept and shown to staff, as in the demo. */
const keepInTheApp: Transport = async () => ({ outcome: 'sent', providerId: null })

/** Sends the way `MAIL_TRANSPORT` says. */
export const sendAsConfigured: Transport = (mail, signal) => {
  const transports = { outbox: keepInTheApp, resend: sendByResend, smtp: sendBySmtp }
  return transports[env().MAIL_TRANSPORT](mail, signal)
}
