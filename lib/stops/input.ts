import { z } from 'zod'
import { plainDigits } from '#lib/digits.ts'
import { date, line, slug, wholeNumber } from '#lib/forms/fields.ts'
import { localizedOf, localizedShape } from '#lib/forms/localized.ts'
import { instantOf } from '#lib/time.ts'
import { ALL, pastOrders, stopLengths } from './rules.ts'

/** Ids as boxes send them, or in one field with commas between; none where nothing is sent. */
const ids = z.preprocess(
  (value) =>
    [value ?? []]
      .flat()
      .flatMap((part) => (typeof part === 'string' ? part.split(',').filter(Boolean) : [part])),
  z.array(slug).max(100, 'too_big'),
)

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** Until when, as the form asks for it: a time and a day are looked at only where that length is chosen. */
const span = {
  length: z.enum(stopLengths, 'required'),
  clock: line(10).optional(),
  lastDay: date().optional(),
}

const spanProblem = ({
  length,
  clock,
  lastDay,
}: {
  length: string
  clock?: string | undefined
  lastDay?: string | undefined
}): { path: 'clock' | 'lastDay'; message: 'required' | 'date' } | null => {
  if (length === 'clock' && !clock) return { path: 'clock', message: 'required' }
  if (length === 'clock' && !CLOCK.test(clock ?? '')) return { path: 'clock', message: 'date' }
  if (length === 'days' && !lastDay) return { path: 'lastDay', message: 'required' }
  return null
}

/** Reports what the chosen length lacks at the field where it is to be typed. */
function checkSpan(
  value: Parameters<typeof spanProblem>[0],
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void {
  const problem = spanProblem(value)
  if (problem) context.addIssue({ code: 'custom', path: [problem.path], message: problem.message })
}

const chosen = { counter: ids.refine((list) => list.length > 0, 'required'), service: ids }

type Chosen = { counter: string[]; service: string[] }

/** Which counters, and which services of them; every one where `all` is among them, and every service where none is. */
const wishOf = <Sent extends Chosen>({ counter, service, ...rest }: Sent) => ({
  ...rest,
  counterIds: counter.includes(ALL) ? null : [...new Set(counter)],
  serviceIds: service.includes(ALL) ? [] : [...new Set(service)],
})

/** What shall stop, as the address of the dry run says it. */
export const stopQuery = z
  .object({ ...chosen, ...span })
  .superRefine(checkSpan)
  .transform(wishOf)

export type StopWish = z.output<typeof stopQuery>

const told = { ...localizedShape('banner', { maxLength: 500, isLong: true }), reason: line(200) }

const withBanner = <Sent extends Record<string, unknown>>(sent: Sent) => ({
  ...sent,
  banner: localizedOf('banner', sent),
})

/**
 * The confirmed stop: what residents read meanwhile, why for staff, and the stops that ran when it was thought out.
 * Where several counters close, how many is typed: `closing` says how many were shown.
 */
export const stopInput = z
  .object({
    ...chosen,
    ...span,
    ...told,
    seen: line(200),
    closing: wholeNumber({ least: 1, most: 1000 }),
    typed: line(10).optional(),
  })
  .superRefine(checkSpan)
  .superRefine(({ closing, typed = '' }, context) => {
    if (closing === 1 || plainDigits(typed) === `${closing}`) return
    context.addIssue({ code: 'custom', path: ['typed'], message: typed ? 'typed_differs' : 'required' })
  })
  .transform(({ closing: _shown, typed: _agreed, ...sent }) => withBanner(wishOf(sent)))

const version = z.coerce.number('number').int('number').min(1, 'too_small').max(32_767, 'too_big')

/** A button of the list: which stop, as the clerk saw it. */
export const seenStop = z.object({ id: z.uuid('invalid'), version })

/** A running stop with another banner, reason or end; `kept` leaves the end as it is. */
export const changedStop = seenStop
  .extend({ ...span, ...told, length: z.enum(['kept', ...stopLengths], 'required') })
  .superRefine(checkSpan)
  .transform(withBanner)

export const stopId = z.object({ id: z.uuid('invalid') })

/** The stops that are over, as the address of the list asks for them; nonsense asks for all, the newest first. */
export const pastFilter = z.object({
  q: z.string().trim().max(100).catch(''),
  order: z.enum(pastOrders).catch('newest'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

export type PastFilter = z.output<typeof pastFilter>

/** What the list was just changed by; nonsense is nothing. */
export const doneQuery = z.object({
  done: z.enum(['opened', 'lifted', 'changed']).optional().catch(undefined),
  /** The stop that somebody else lifted first. */
  faster: z.uuid().optional().catch(undefined),
})

/** Why the form stands there again: something is wrong, the time is past, or it is to be chosen anew. */
export const stopAgain = z.object({ again: z.enum(['wrong', 'over', 'wish']).optional().catch(undefined) })

/** The wish of an address for another one, with why it is asked again. */
export function stopParams(
  query: Record<string, string | string[] | undefined>,
  again: 'wrong' | 'over' | 'wish',
): URLSearchParams {
  const asked = ['counter', 'service', 'length', 'clock', 'lastDay'].flatMap((name) =>
    [query[name] ?? []].flat().map((value) => [name, value.slice(0, 50)]),
  )
  return new URLSearchParams([...asked, ['again', again]])
}

const timeOfDay = line(10)
  .transform((typed) => typed.normalize('NFKC').padStart(5, '0'))
  .refine((typed) => CLOCK.test(typed), 'date')

const filledDay = date().refine((typed) => typed !== '', 'required')

/**
 * An announced stop of the country's systems: from a day and time to another, for all services that need them or some.
 * Without an id it is a new one.
 */
export const nationalInput = z
  .object({
    ...told,
    id: z.uuid('invalid').optional(),
    version: version.optional(),
    service: ids,
    fromDay: filledDay,
    fromClock: timeOfDay,
    untilDay: filledDay,
    untilClock: timeOfDay,
  })
  .transform(({ fromDay, fromClock, untilDay, untilClock, service, ...sent }) => ({
    ...withBanner(sent),
    serviceIds: service,
    startsAt: instantOf(fromDay, fromClock),
    endsAt: instantOf(untilDay, untilClock),
  }))
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { message: 'order', path: ['untilDay'] })
