import { z } from 'zod'
import { line, slug } from '#lib/forms/fields.ts'
import { normalizeTyped } from '#lib/numbers.ts'
import { officeReasons } from '#lib/reservations/rules.ts'
import { ALL_COUNTERS, dayViews } from './rules.ts'

/** A button of the list: what to note, about which visit, and its version as the screen showed it. */
export const markInput = z.object({
  mark: z.enum(['arrived', 'served', 'undone'], 'choice'),
  reservationId: z.uuid('invalid'),
  version: z.coerce.number('number').int('number').min(1, 'too_small').max(32_767, 'too_big'),
})

/** The visit a mark is for, as the clerk saw it. */
export type SeenVisit = Omit<z.output<typeof markInput>, 'mark'>

const shownCounter = z.union([slug, z.literal(ALL_COUNTERS)])

/** The counter whose day is to be shown, or all of them. */
export const counterInput = z.object({ counterId: shownCounter })

/** How the day is to be shown. */
export const viewInput = z.object({ view: z.enum(dayViews, 'choice'), counterId: shownCounter })

/** Digits of a reservation number as somebody reads them out; empty when nothing, null when no number can have them. */
export function searchedDigits(typed: string | string[] | undefined): string | null {
  const digits = normalizeTyped(typeof typed === 'string' ? typed.slice(0, 100) : '')
  return /^\d{0,10}$/.test(digits) ? digits : null
}

/** A visit the office cancels: why, and in the words of staff where none of ours fits. */
export const officeCancelInput = markInput
  .omit({ mark: true })
  .extend({ reason: z.enum(officeReasons, 'required'), note: line(200) })
  .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], message: 'required' })
/** The table of a counter's bookings. */
export const bookingsInput = z.object({ counter: slug })
