import { privateJson } from '#lib/auth/api-answer.ts'
import { endpoint, notAllowed } from '#lib/auth/api-endpoint.ts'
import { headerOf, jsonBody } from '#lib/auth/api-input.ts'
import { requireApiClient } from '#lib/auth/require-api-client.ts'
import { currentTime } from '#lib/clock.ts'
import { Problem } from '#lib/problems.ts'
import { type BookRefusal, book } from '#lib/reservations/book.ts'
import { bookInput, idempotencyKey } from '#lib/reservations/input.ts'

export const dynamic = 'force-dynamic'

/** Books for residents of another system. The answer is the only place that shows the access key. */
export const POST = endpoint(async (request) => {
  const client = await requireApiClient(request, 'reservations:write')
  const wish = await jsonBody(request, bookInput)
  const key = headerOf(request, 'idempotency-key', idempotencyKey)
  const booked = await book(client, wish, key, currentTime())
  if (!booked.ok) throw problemOf(booked.reason)
  const { number, accessKey } = booked.value
  const location = `/api/v1/reservations/${number}`
  return privateJson({ number, accessKey }, { status: 201, headers: { location } })
})

/** An address that the city wants is a field of the request; every other refusal is a problem of its own. */
const problemOf = (reason: BookRefusal): Problem =>
  reason === 'email_required'
    ? new Problem('invalid_input', { errors: [{ pointer: '#/email', code: 'required' }] })
    : new Problem(reason)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = notAllowed('POST')
