import { z } from 'zod'
import {
  machineLine,
  moment,
  optionalEmail,
  requiredEmail,
  requiredLine,
  slug,
  ticked,
} from '#lib/forms/fields.ts'
import { shippedLocales } from '#lib/locales.ts'
import { hasMyNumber } from '#lib/my-number.ts'
import { isReservationNumber, normalizeTyped } from '#lib/numbers.ts'
import { agentReasons, attendances } from '#lib/services/rules.ts'
import { companyRefusal, partyOf, visitNeeds } from './rules.ts'

export const maxPersons = 20

/**
 * Holding a place: the counter and the time that was chosen, and who comes, as the addresses of the calendar say it:
 * one service for so many persons, or a service for each.
 */
export const holdInput = z
  .object({
    counterId: slug,
    service: z.preprocess(
      (value) => (value === undefined ? undefined : [value].flat()),
      z.array(slug, 'required').min(1, 'required').max(maxPersons, 'too_big'),
    ),
    persons: z.coerce
      .number('number')
      .int('number')
      .min(1, 'too_small')
      .max(maxPersons, 'too_big')
      .default(1),
    startsAt: moment,
  })
  .transform(({ service, persons, ...place }) => ({ ...place, visitors: partyOf(service, persons) }))

/** What the city asks for besides the time: nothing that says who the person is. */
export const draftInput = z.object({
  email: optionalEmail,
  language: z.enum(shippedLocales, 'choice'),
  needs: ticked(visitNeeds),
})

const companyOfForm = z
  .object({
    attendance: z.enum(attendances, 'choice').default('self'),
    reason: z.preprocess((value) => value || undefined, z.enum(agentReasons, 'choice').optional()),
  })
  // A reason that is left over from another choice is dropped.
  .transform(({ attendance, reason }) => (attendance === 'agent' ? { attendance, reason } : { attendance }))
  .refine((company) => companyRefusal(company) === null, { message: 'required', path: ['reason'] })

/**
 * Who comes for each of so many persons, by the number of the person from 0 on: `attendance.0`, `reason.0`. What is
 * not sent means that they come themselves.
 */
export const companyInput = (persons: number) =>
  z.record(z.string(), z.unknown()).transform((form, context) => {
    const company = Array.from({ length: persons }, (_, person) => {
      const sent = { attendance: form[`attendance.${person}`], reason: form[`reason.${person}`] }
      const { data, error } = companyOfForm.safeParse(sent)
      for (const { message, path } of error?.issues ?? [])
        context.addIssue({ code: 'custom', message, path: [`${String(path[0])}.${person}`] })
      return data ?? { attendance: 'self' as const }
    })
    return { company }
  })
type Held = { visitors: readonly unknown[]; account: { email: string | null } | null }

/** The whole form of a held place: who comes for each person, and what they need; nothing held needs nothing of it. */
export const detailsInput = (held: Held | null, { email }: { email: 'no' | 'optional' | 'required' }) =>
  z.intersection(
    email === 'required' && !held?.account?.email ? draftInput.extend({ email: requiredEmail }) : draftInput,
    companyInput(held?.visitors.length ?? 0),
  )

const reservationNumber = requiredLine(40)
  .transform(normalizeTyped)
  .refine(isReservationNumber, 'reservation_number')

const accessKey = requiredLine(40)
  .transform(normalizeTyped)
  .refine((key) => /^[0-9A-Z]{12}$/.test(key), 'access_key')

export const lookupInput = z.object({ number: reservationNumber, accessKey })

/** The six digits of a mail, however they were copied. */
export const emailCodeInput = z.object({
  code: requiredLine(40)
    .transform(normalizeTyped)
    .refine((code) => /^\d{6}$/.test(code), 'email_code'),
})

export const changeInput = z.object({ counterId: slug, startsAt: moment })

const visitorOfBody = z
  .strictObject({
    service: slug,
    attendance: z
      .enum(attendances)
      .optional()
      .meta({ description: 'Who comes: the person themselves when absent.' }),
    reason: z
      .enum(agentReasons)
      .optional()
      .meta({ description: 'Why the person cannot come: needed for an agent, and for nobody else.' }),
  })
  .superRefine(({ attendance = 'self', reason }, context) => {
    const refusal = companyRefusal({ attendance, reason })
    if (refusal)
      context.addIssue({
        code: 'custom',
        message: refusal === 'reason_required' ? 'required' : 'invalid',
        path: ['reason'],
      })
  })

/** A booking through the JSON API: one visitor after the other, each with a service and who comes. */
export const bookInput = z.strictObject({
  counter: slug,
  startsAt: z.iso.datetime({ offset: true }),
  visitors: z.array(visitorOfBody).min(1).max(maxPersons),
  locale: z.enum(shippedLocales),
  email: z
    .email()
    .max(254)
    .refine((address) => !hasMyNumber(address), 'my_number')
    .optional(),
  needs: z.array(z.enum(visitNeeds)).max(visitNeeds.length).optional(),
})

export type BookInput = z.infer<typeof bookInput>

/** A retry of the same request carries the same key. */
export const idempotencyKey = machineLine(200).optional()
