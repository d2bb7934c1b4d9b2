import { z } from 'zod'
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi'
import { appUrl } from '#lib/env.ts'
import { type ProblemCode, problemStatuses } from '#lib/problems.ts'
import { bookInput, idempotencyKey } from '#lib/reservations/input.ts'
import { timeRefusals } from '#lib/reservations/rules.ts'
import { availabilityQuery, changeBody, languageQuery } from './input.ts'
import * as output from './output.ts'

let rendered: ReturnType<typeof createDocument> | undefined

/** The OpenAPI document of the JSON API, made from the very schemas that read requests and describe answers. */
export function renderOpenapi() {
  rendered ??= createDocument(contract(), {
    // Answers may gain fields: a client passes over what it does not know.
    override: ({ jsonSchema, io }) => {
      if (io === 'output') jsonSchema.additionalProperties = undefined
    },
  })
  return rendered
}

const contract = (): ZodOpenApiObject => ({
  openapi: '3.1.0',
  info: {
    title: 'Madoguchi JSON API',
    version: '1.0.0',
    description:
      'What is free is public. Booking needs an API key, a reservation the access key it was booked with.',
  },
  servers: [{ url: `${appUrl()}/api/v1` }],
  components: {
    securitySchemes: {
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key with the scope reservations:write.',
      },
      apiKeyHeader: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
      accessKey: { type: 'http', scheme: 'bearer', description: 'The access key of the reservation.' },
    },
  },
  paths: {
    '/counters': {
      get: listing('listCounters', 'The counters that can be booked', output.counterItem, languageQuery),
    },
    '/services': {
      get: listing('listServices', 'The services that can be booked', output.serviceItem, languageQuery),
    },
    '/availability': {
      get: listing('listAvailability', 'What is free, slot by slot', output.slotItem, availabilityQuery, [
        'not_offered',
        'too_many_persons',
      ]),
    },
    '/reservations': { post: booking },
    '/reservations/{number}': { get: reading, patch: changing, delete: cancelling },
    '/problems/{code}': { get: describing },
  },
})

const wrongKey = ['key_missing', 'wrong_key', 'too_many_tries'] as const
const tooLate = ['slot_closed', 'too_late', 'not_changeable'] as const
const wrongBody = ['malformed_json', 'invalid_input', 'body_too_large', 'unsupported_media_type'] as const
const wrongWish = [
  'slot_full',
  'slot_closed',
  ...timeRefusals,
  'not_offered',
  'too_many_persons',
  'no_common_way',
] as const

/** The problems a client should be ready for, by status. */
function problems(...codes: ProblemCode[]) {
  const byStatus = Map.groupBy([...codes, 'fault' as const], (code) => String(problemStatuses[code]))
  return Object.fromEntries(
    [...byStatus].map(([status, alike]) => [
      status as `4${number}`,
      {
        description: `A problem: ${[...new Set(alike)].join(', ')}`,
        content: { 'application/problem+json': { schema: output.problemAnswer } },
      },
    ]),
  )
}

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

const listing = (
  operationId: string,
  summary: string,
  item: z.ZodType,
  query: z.ZodObject,
  codes: ProblemCode[] = [],
): ZodOpenApiOperationObject => ({
  operationId,
  summary,
  requestParams: { query },
  responses: { 200: json('All of them', output.listOf(item)), ...problems('invalid_input', ...codes) },
})

const booking: ZodOpenApiOperationObject = {
  operationId: 'book',
  summary: 'Books a place',
  description:
    'Sent again with the same Idempotency-Key and body, it books nothing new and answers the same.',
  security: [{ apiKey: [] }, { apiKeyHeader: [] }],
  requestParams: { header: z.object({ 'Idempotency-Key': idempotencyKey }) },
  requestBody: {
    required: true,
    content: { 'application/json': { schema: bookInput.meta({ id: 'Booking' }) } },
  },
  responses: {
    201: {
      ...json('Booked', output.bookedAnswer),
      headers: { Location: { schema: { type: 'string' }, description: 'The address of the reservation.' } },
    },
    ...problems(
      ...wrongBody,
      ...wrongWish,
      ...([
        'key_missing',
        'wrong_api_key',
        'scope_missing',
        'idempotency_key_reused',
        'too_many_for_email',
        'rate_limited',
      ] as const),
    ),
  },
}

/** What every operation on one reservation has in common. */
const ofReservation = {
  security: [{ accessKey: [] }],
  requestParams: { path: z.object({ number: output.reservationNumber }) },
}

const reading: ZodOpenApiOperationObject = {
  ...ofReservation,
  operationId: 'readReservation',
  summary: 'Reads a reservation',
  responses: { 200: json('The reservation', output.reservationAnswer), ...problems(...wrongKey) },
}

const changing: ZodOpenApiOperationObject = {
  ...ofReservation,
  operationId: 'changeReservation',
  summary: 'Moves a reservation; when the new time is full, the old one stays',
  requestBody: {
    required: true,
    content: { 'application/json': { schema: changeBody.meta({ id: 'Change' }) } },
  },
  responses: {
    200: json('The reservation as it is now', output.reservationAnswer),
    ...problems(...wrongKey, ...wrongBody, ...wrongWish, ...tooLate),
  },
}

const cancelling: ZodOpenApiOperationObject = {
  ...ofReservation,
  operationId: 'cancelReservation',
  summary: 'Cancels a reservation; cancelling it again changes nothing',
  responses: {
    200: json('The reservation as it is now', output.reservationAnswer),
    ...problems(...wrongKey, ...tooLate),
  },
}

const describing: ZodOpenApiOperationObject = {
  operationId: 'describeProblem',
  summary: 'What the type of a problem means',
  requestParams: { path: z.object({ code: z.string() }) },
  responses: { 200: json('The kind of problem', output.problemKind), ...problems('not_found') },
}
