import { Resend } from 'resend'
import type { SystemJob } from '#lib/actor.ts'
import { env } from '#lib/env.ts'
import { systemJob } from './system-job.ts'

/**
 * The gate of Resend's webhook: the body was signed with the secret we share (Standard Webhooks: HMAC-SHA256 over id,
 * time and body, not older than five minutes). Null for everybody else, where no
 * secret is set, and on a server for residents alone, which may not write about mails.
 */
export async function requireResend(
  request: Request,
): Promise<{ provider: SystemJob; event: unknown } | null> {
  const { RESEND_API_KEY, RESEND_WEBHOOK_SECRET: webhookSecret, MADOGUCHI_SURFACES } = env()
  const payload = await request.text()
  if (!webhookSecret || !RESEND_API_KEY || !MADOGUCHI_SURFACES.includes('staff')) return null
  const header = (name: string) => request.headers.get(name) ?? ''
  try {
    const event: unknown = new Resend(RESEND_API_KEY).webhooks.verify({
      payload,
      headers: {
        id: header('svix-id'),
        timestamp: header('svix-timestamp'),
        signature: header('svix-signature'),
      },
      webhookSecret,
    })
    return { provider: systemJob('resend-webhook'), event }
  } catch {
    // Whatever is wrong with it, it is not from Resend.
    return null
  }
}
