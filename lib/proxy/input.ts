import { z } from 'zod'
import { moment, requiredLine, slug } from '#lib/forms/fields.ts'
import { isReservationNumber } from '#lib/numbers.ts'
import { holdInput } from '#lib/reservations/input.ts'
import { exceedReasons, proxyChannels } from '#lib/reservations/rules.ts'
import type { ProxyWish } from './rules.ts'

const chosenBeside = z
  .object({
    channel: z.enum(proxyChannels).catch('phone'),
    resident: z.uuid().nullish().catch(null),
    past: z.literal('1').optional().catch(undefined),
    again: z.string().refine(isReservationNumber).nullish().catch(null),
  })
  .transform(
    ({ channel, resident, past, again }): ProxyWish => ({
      channel,
      residentId: resident ?? null,
      isUnbound: past === '1',
      again: again ?? null,
    }),
  )

/** What the address of the booking page says beside the visit: by which way, for whom, whether past the rules, and which missed visit is booked again. */
export const proxyQuery = chosenBeside

/** A time that is taken for somebody; `held` is the sealed secret of what is held for them already. */
export const proxyHoldInput = z.intersection(
  holdInput,
  z.intersection(chosenBeside, z.object({ held: z.string().max(2000).optional() })),
)

/** Why a rule is gone past; nothing where none is. */
const exceeded = z.preprocess((value) => value || undefined, z.enum(exceedReasons, 'choice').optional())

/** What the page of a held place sends beside the details of the visit. */
export const proxyBookInput = z.object({ exceeded })

/** The hold that a form is about. */
export const heldInput = z.object({ held: requiredLine(2000) })

const seenVisit = z.object({
  reservationId: z.uuid('invalid'),
  version: z.coerce.number('number').int('number').min(1, 'too_small').max(32_767, 'too_big'),
  channel: z.enum(proxyChannels, 'choice'),
  exceeded,
})

/** A visit that is moved for somebody, as the screen showed it. */
export const proxyChangeInput = seenVisit.extend({ counterId: slug, startsAt: moment })

/** A visit that is cancelled for somebody, as the screen showed it. */
export const proxyCancelInput = seenVisit
