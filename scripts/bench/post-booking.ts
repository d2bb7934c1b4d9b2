import type { Agent } from 'node:http'
import { EMAIL } from './journey.ts'
import { send } from './send.ts'
import type { Wish } from './wishes.ts'

/** A booking that was acknowledged: the nth wish got this number. */
export type Booked = { nth: number; number: string }

export type BookingAnswer = { nth: number; number?: string; isRefused?: boolean }

type Order = { nth: number; wish: Wish; key: string | undefined }

/** Books through the JSON API. A full slot is an answer; anything but that or a number is a fault of the run. */
export async function postBooking(
  agent: Agent,
  { port, apiKey }: { port: number; apiKey: string },
  { nth, wish: { counter, service, startsAt }, key }: Order,
): Promise<BookingAnswer> {
  const { status, body } = await send(agent, port, {
    method: 'POST',
    path: '/api/v1/reservations',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': key ?? crypto.randomUUID(),
    },
    body: JSON.stringify({ counter, startsAt, visitors: [{ service }], locale: 'ja', email: EMAIL }),
  })
  if (status === 201) return { nth, number: (JSON.parse(body) as { number: string }).number }
  if (status === 409) return { nth, isRefused: true }
  throw new Error(`A booking was answered with ${status}: ${body}`)
}
