import { requireResend } from '#lib/auth/require-resend.ts'
import { currentTime } from '#lib/clock.ts'
import { resendEvent } from '#lib/outbox/input.ts'
import { recordBounce } from '#lib/outbox/record-bounce.ts'

/** What Resend tells about mails that have left. What we do not need is taken and dropped, or it would be told again. */
export async function POST(request: Request): Promise<Response> {
  const proven = await requireResend(request)
  if (!proven) return new Response(null, { status: 401 })
  const event = resendEvent.safeParse(proven.event)
  if (event.success && event.data) await recordBounce(proven.provider, event.data, currentTime())
  return new Response(null, { status: 204 })
}
