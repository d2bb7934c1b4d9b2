import { z } from 'zod'
import { listQuery, searchedDigits } from '#lib/list-query.ts'
import { letterKinds } from '#lib/notices/rules.ts'
import { outboxStatuses } from './rules.ts'

const PAGES = 10_000

/** What the list of mails is asked for by its address; nonsense asks for the whole list from its beginning. */
export const letterFilter = listQuery(['createdAt', 'number', 'kind', 'status']).extend({
  /** Of a reservation number. */
  q: searchedDigits,
  /** The newest stand first unless asked otherwise. */
  order: z.enum(['ascending', 'descending']).catch('descending'),
  status: z.enum(outboxStatuses).optional().catch(undefined),
  kind: z.enum(letterKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(PAGES).catch(1),
})

export type LetterFilter = z.output<typeof letterFilter>

/** What the page of a mail says: somebody else was faster to send it again. */
export const letterQuery = z.object({ faster: z.literal('yes').optional().catch(undefined) })

export const letterId = z.object({ id: z.uuid() })

/** A mail that came back: by our own id of it, the id it got on its way out, or both, and why. */
export type Bounce = { reason: string } & (
  | { outboxId: string; providerId?: string }
  | { outboxId?: undefined; providerId: string }
)

const text = z.string().max(2000).optional()

/**
 * A mail that came back, as Resend reports it. `null` for every other event, and for mails that were not sent by this
 * product: nothing needs to be done, and nothing is wrong.
 */
export const resendEvent = z
  .object({
    type: z.string(),
    data: z.object({
      email_id: z.string().max(100).optional(),
      tags: z
        .object({ outbox_id: z.uuid().optional().catch(undefined) })
        .optional()
        .catch(undefined),
      bounce: z.object({ type: text, message: text }).optional().catch(undefined),
      failed: z.object({ reason: text }).optional().catch(undefined),
      suppressed: z.object({ message: text }).optional().catch(undefined),
    }),
  })
  .transform(({ type, data }): Bounce | null => {
    const { email_id: providerId, tags, bounce, failed, suppressed } = data
    const isReturned = ['email.bounced', 'email.failed', 'email.suppressed'].includes(type)
    if (!isReturned || !providerId || !tags?.outbox_id) return null
    const said = bounce?.message ?? failed?.reason ?? suppressed?.message ?? ''
    const reason = [type, bounce?.type, said].filter(Boolean).join(': ')
    return { outboxId: tags.outbox_id, providerId, reason }
  })
