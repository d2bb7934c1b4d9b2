import { z } from 'zod'
import { eventReasons, exceedReasons, proxyChannels, reservationStatuses } from '#lib/reservations/rules.ts'

const place = z.object({ counterId: z.string(), startsAt: z.coerce.date() })

/** What an event of a visit remembers, as its page tells it: from where to where, why, and to which state it went back. */
export const eventDetail = z
  .object({
    from: place.optional(),
    to: place.optional(),
    reason: z.enum(eventReasons).optional(),
    said: z.string().optional(),
    status: z.enum(reservationStatuses).optional(),
    channel: z.enum(proxyChannels).optional(),
    exceeded: z.enum(exceedReasons).optional(),
  })
  .catch({})
