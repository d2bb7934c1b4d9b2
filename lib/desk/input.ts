import { z } from 'zod'
import { csvEncodings } from '#lib/csv.ts'
import { line, moment, slug } from '#lib/forms/fields.ts'
import { isReservationNumber, isResidentNumber, normalizeTyped, withoutKey } from '#lib/numbers.ts'
import { officeReasons } from '#lib/reservations/rules.ts'
import { searchKey } from '#lib/search-key.ts'
import { ALL_COUNTERS, dayViews, type Sought } from './rules.ts'

/** A button of the list: what to note, about which visit, and its version as the screen showed it. */
export const markInput = z.object({
  mark: z.enum(['arrived', 'served', 'undone'], 'choice'),
  reservationId: z.uuid('invalid'),
  version: z.coerce.number('number').int('number').min(1, 'too_small').max(32_767, 'too_big'),
})

/** The visit a mark is for, as the clerk saw it. */
export type SeenVisit = Omit<z.output<typeof markInput>, 'mark'>

/** A visit that is received here and now: at which counter, and from when on its place there is. */
export const moveHereInput = markInput.omit({ mark: true }).extend({ counterId: slug, startsAt: moment })

const shownCounter = z.union([slug, z.literal(ALL_COUNTERS)])

/** The counter whose day is to be shown, or all of them. */
export const counterInput = z.object({ counterId: shownCounter })

/** How the day is to be shown. */
export const viewInput = z.object({ view: z.enum(dayViews, 'choice'), counterId: shownCounter })

/**
 * What is looked for: a part of a number among those of the list, or somebody by reservation number, 住民ID or, where that
 * may be, name; null where nothing can be looked for.
 */
export function soughtOf(
  typed: string | string[] | undefined,
  mayName: boolean,
): { digits: string; sought: Sought | null } | null {
  const text = typeof typed === 'string' ? withoutKey(typed.slice(0, 500)).slice(0, 100) : ''
  const digits = normalizeTyped(text)
  if (/^\d{0,10}$/.test(digits)) {
    if (isReservationNumber(digits)) return { digits, sought: { kind: 'number', key: digits } }
    return { digits, sought: isResidentNumber(digits) ? { kind: 'resident', key: digits } : null }
  }
  const key = searchKey(text)
  return mayName && key ? { digits: '', sought: { kind: 'name', key } } : null
}

/** A visit the office cancels: why, and in the words of staff where none of ours fits. */
export const officeCancelInput = markInput
  .omit({ mark: true })
  .extend({ reason: z.enum(officeReasons, 'required'), note: line(200) })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], message: 'required' })

/** The table of a counter's bookings. */
export const bookingsInput = z.object({ counter: slug, format: z.enum(csvEncodings).catch('utf-8') })
