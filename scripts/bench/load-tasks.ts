import type { Limits } from './closed-loop.ts'
import type { Timing } from './figures.ts'
import type { Booked } from './post-booking.ts'
import type { Pattern } from './wishes.ts'

/** What the load generator can be asked for. */
export type LoadTask = { limits: Limits; port: number; firstDay: string; apiKey: string } & Load

export type Load =
  | { load: 'get'; path: string; headers?: Record<string, string> }
  /** Bookings, or whole journeys, for the wishes from `first` on. */
  | { load: 'book' | 'journey'; pattern: Pattern; first: number }
  /** Everybody wants the same place. */
  | { load: 'crowd'; nth: number }
  /** Bookings with an idempotency key each, until the server is gone. */
  | { load: 'until_gone'; run: string; first: number }
  /** The same bookings again, with the same keys. */
  | { load: 'again'; run: string; nths: number[] }

export type LoadAnswer = Timing & {
  booked: Booked[]
  /** How many were told that nothing is free. */
  refused: number
  /** The wishes that got no answer. */
  unanswered: number[]
}
